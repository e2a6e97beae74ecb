import type { Browser, Page } from 'playwright-core';
import { startApp, type TestApp } from '../../support/app.js';
import { hasBrowser, launchBrowser, screens } from '../../support/browser.js';
import { dana, Meridian, password } from './meridian.js';

(hasBrowser ? describe : describe.skip)('while somebody types an invitation', () => {
  let test: TestApp;
  let browser: Browser;
  let meridian: Meridian;

  beforeAll(async () => {
    test = await startApp();
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await test?.stop();
  });
  beforeEach(async () => {
    await test.reset();
    meridian = new Meridian(test);
    await meridian.openDoors();
  });

  async function atTheForm(): Promise<Page> {
    const page = await browser.newPage(screens['a desk with scripts']);
    await page.goto(`${test.url}/sign-in?next=/client/invitations/new`);
    await page.getByLabel('Email address').fill(dana);
    await page.getByLabel('Password', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.goto(`${test.url}/client/invitations/new`);
    return page;
  }

  it('the end of the session leaves the page and all that was typed', async () => {
    const page = await atTheForm();
    await page.getByLabel('Name', { exact: true }).fill('Amira Haddad');
    await test.database.execute('DELETE FROM accounts.sessions');
    await page.getByLabel('Project name').fill('Design system refresh');
    await page.getByText('You are not signed in any more.').waitFor();
    expect(page.url()).toBe(`${test.url}/client/invitations/new`);
    expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('Amira Haddad');
    await page.close();
  });

  it('an answer that the client is suspended leaves it too', async () => {
    const page = await atTheForm();
    const sam = await meridian.signedIn('sam@gangway.example');
    await sam.open('/admin/clients');
    await sam.click('Meridian Labs');
    await sam.press('Suspend client', { Reason: 'An invoice is open' });
    const refused = (): Promise<unknown> => page.waitForResponse((response) => response.url().endsWith('/mail-preview') && response.status() === 403);
    const first = refused();
    await page.getByLabel('Name', { exact: true }).fill('Amira Haddad');
    await first;
    // Only a page that is still there asks a second time.
    const second = refused();
    await page.getByLabel('Project name').fill('Design system refresh');
    await second;
    expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('Amira Haddad');
    await page.close();
  });
});
