import type { Browser } from 'playwright-core';
import { hasBrowser, launchBrowser, screens } from '../../support/browser.js';
import { testDatabase } from '../../support/test-database.js';
import { MailHouse } from './mail-house.js';

(hasBrowser ? describe : describe.skip)('the inbox in a browser', () => {
  let database: Awaited<ReturnType<typeof testDatabase>>;
  let house: MailHouse;
  let url: string;
  let browser: Browser;

  beforeAll(async () => {
    database = await testDatabase();
    ({ house, url } = await MailHouse.openWithPages({ databaseUrl: database.appUrl }));
    browser = await launchBrowser();
    await house.queue({});
    await house.sender.sendDue();
  });

  afterAll(async () => {
    await browser.close();
    await house.app.close();
    await database.drop();
  });

  it.each(Object.keys(screens))('leads from the mail to where its button leads, on %s', async (screen) => {
    const page = await browser.newPage(screens[screen]);
    await page.route('https://gangway.example/**', (route) => route.fulfill({ contentType: 'text/html', body: '<h1>The invitation</h1>' }));
    await page.goto(`${url}/inbox`);
    await page.getByRole('link', { name: /invites you to Design system refresh/ }).click();
    await page.frameLocator('iframe').getByRole('link', { name: 'Accept invitation' }).click();
    await page.waitForURL('https://gangway.example/invitations/link/**');
    expect(await page.getByRole('heading').textContent()).toBe('The invitation');
    await page.close();
  });

  it('is no wider than an old phone', async () => {
    const page = await browser.newPage(screens['an old phone with scripts']);
    await page.goto(`${url}/inbox`);
    const widths = [await page.evaluate<number>('document.documentElement.scrollWidth')];
    await page.getByRole('link', { name: /invites you to Design system refresh/ }).click();
    await page.frameLocator('iframe').getByRole('link', { name: 'Accept invitation' }).waitFor();
    widths.push(await page.evaluate<number>('document.documentElement.scrollWidth'));
    expect(widths).toEqual([320, 320]);
    await page.close();
  });
});
