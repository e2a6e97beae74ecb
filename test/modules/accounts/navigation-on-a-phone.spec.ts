import type { Browser, Page } from 'playwright-core';
import { demoPassword } from '../../../seeds/demo-people.js';
import { startApp, type TestApp } from '../../support/app.js';
import { whatAxeFinds } from '../../support/axe.js';
import { hasBrowser, launchBrowser, screens } from '../../support/browser.js';
import { smallCast } from '../../support/cast.js';

(hasBrowser ? describe : describe.skip)('the navigation on an old phone', () => {
  let testing: TestApp;
  let browser: Browser;

  beforeAll(async () => {
    testing = await startApp();
    browser = await launchBrowser();
    await testing.reset();
    await smallCast(testing);
  });
  afterAll(async () => {
    await browser?.close();
    await testing?.stop();
  });

  async function opened(screen: string, email: string, path: string): Promise<Page> {
    const page = await browser.newPage(screens[screen]);
    await page.goto(`${testing.url}/sign-in?next=${path}`);
    await page.getByLabel('Email address').fill(email);
    await page.getByLabel('Password', { exact: true }).fill(demoPassword);
    await page.getByRole('button', { name: 'Sign in' }).click();
    return page;
  }

  /** The entries that can be seen, and how far the last one reaches to the right. */
  async function entriesOf(page: Page): Promise<{ words: string[]; reach: number }> {
    const links = await page.getByRole('navigation', { name: 'Main' }).getByRole('link').all();
    const words = await Promise.all(links.map(async (link) => (await link.innerText()).split('\n')[0]?.trim() ?? ''));
    const boxes = await Promise.all(links.map((link) => link.boundingBox()));
    return { words, reach: Math.max(0, ...boxes.map((box) => (box ? box.x + box.width : Infinity))) };
  }

  it.each([
    ['talent', 'rosa@example.net', '/jobs', 'My jobs'],
    ['the back office', 'sam@gangway.example', '/admin/audit', 'Audit log'],
  ])('shows %s every entry, and where they are', async (_who, email, path, here) => {
    const page = await opened('an old phone without scripts', email, path);
    const { words, reach } = await entriesOf(page);
    expect(words.length).toBeGreaterThan(2);
    expect(words).toContain(here);
    expect(reach).toBeLessThanOrEqual(320);
    await page.close();
  });

  it.each(['an old phone without scripts', 'an old phone with scripts'])('is a menu that says where somebody is, for a client’s many entries, on %s', async (screen) => {
    const page = await opened(screen, 'ada@corner.example', '/client/contracts');
    const button = page.getByRole('button', { name: 'Menu You are here: Contracts' });
    await button.waitFor();
    expect((await entriesOf(page)).words).toEqual([]);
    await button.click();
    const { words, reach } = await entriesOf(page);
    expect(words).toEqual(expect.arrayContaining(['Dashboard', 'Contracts', 'Requirements', 'Settings']));
    expect(reach).toBeLessThanOrEqual(320);
    if (screen.endsWith('with scripts')) expect(await whatAxeFinds(page)).toEqual([]);
    await page.getByRole('link', { name: 'People' }).click();
    await page.getByRole('button', { name: 'Menu You are here: People' }).waitFor();
    await page.close();
  });

  it('is no menu where there is room', async () => {
    const page = await opened('a desk without scripts', 'ada@corner.example', '/client/contracts');
    expect(await page.getByRole('button', { name: /^Menu/ }).count()).toBe(0);
    expect((await entriesOf(page)).words).toEqual(expect.arrayContaining(['Dashboard', 'Settings']));
    await page.close();
  });
});
