import type { Browser, Page } from 'playwright-core';
import { startApp, type TestApp } from '../../support/app.js';
import { whatAxeFinds } from '../../support/axe.js';
import { hasBrowser, launchBrowser, screens } from '../../support/browser.js';
import { password, signedIn, somebody } from './somebody.js';

const stateOf = (html: string): string[] => [/data-state="(\w+)"/.exec(html)?.[1] ?? '', /data-asks-in="(\d+)"/.exec(html)?.[1] ?? ''];

describe('the end of a session', () => {
  let house: TestApp;
  beforeAll(async () => {
    house = await startApp();
  });
  afterEach(() => house.reset());
  afterAll(() => house.stop());

  /** Sessions live by the machine's time, so it is their rows that grow old. */
  const age = (column: 'seen_at' | 'started_at', interval: string): Promise<number> =>
    house.database.execute(`UPDATE accounts.sessions SET ${column} = now() - $1::interval`, [interval]);
  const seenSecondsAgo = async (): Promise<number> =>
    (await house.database.row<{ ago: number }>('SELECT extract(epoch FROM now() - seen_at)::int AS ago FROM accounts.sessions'))?.ago ?? NaN;

  it.each([
    [true, 'seen_at', '0 seconds', 'far', 28 * 60],
    [false, 'seen_at', '0 seconds', 'far', 478 * 60],
    [true, 'seen_at', '28 minutes 30 seconds', 'ending', 91],
    [false, 'started_at', '11 hours 50 minutes', 'far', 8 * 60],
    [false, 'started_at', '11 hours 59 minutes', 'last', 61],
  ] as const)('is known to those who ask: an admin (%s) with %s %s ago: %s, ask again in %s seconds', async (isAdmin, column, ago, state, asksIn) => {
    const visitor = await signedIn(house, await somebody(house, { isAdmin }));
    await age(column, ago);
    await visitor.open('/session');
    const [found, seconds] = stateOf(await (await visitor.request('GET', '/session', undefined, { 'hx-request-type': 'partial' })).text());
    expect(found).toBe(state);
    expect(Math.abs(Number(seconds) - asksIn)).toBeLessThan(5);
  });

  it('is not put off by asking, and is by any other visit', async () => {
    const visitor = await signedIn(house, await somebody(house, { isAdmin: true }));
    await age('seen_at', '29 minutes');
    expect((await visitor.open('/session')).text).toContain('you will be signed out at');
    expect(await seenSecondsAgo()).toBeGreaterThan(28 * 60);
    const { html } = await visitor.open('/help');
    expect(stateOf(html)[0]).toBe('far');
    expect(await seenSecondsAgo()).toBeLessThan(60);
  });

  it('is not put off by a page that looks for news by itself', async () => {
    const visitor = await signedIn(house, await somebody(house, { isAdmin: true }));
    const asks = async (more: Record<string, string>): Promise<unknown> => (await visitor.request('GET', '/home', undefined, { 'hx-request-type': 'partial', ...more })).text();
    await age('seen_at', '29 minutes');
    await asks({ 'gangway-by-itself': 'yes' });
    expect(await seenSecondsAgo()).toBeGreaterThan(28 * 60);
    await asks({});
    expect(await seenSecondsAgo()).toBeLessThan(60);
  });

  it('is over for somebody else’s page and for a stranger', async () => {
    const lena = await somebody(house);
    const visitor = await signedIn(house, await somebody(house, { address: 'tomasz@orbit.example' }));
    const answer = await visitor.request('GET', `/session?person=${lena.personId}`, undefined, { 'hx-request-type': 'partial' });
    const html = await answer.text();
    expect(stateOf(html)[0]).toBe('over');
    expect(html).not.toContain('data-token');
    await house.database.execute('DELETE FROM accounts.sessions');
    expect((await visitor.open('/session')).heading).toBe('You are not signed in');
  });

  (hasBrowser ? describe : describe.skip)('in a browser', () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await launchBrowser();
    });
    afterAll(() => browser.close());

    const dialog = (page: Page): ReturnType<Page['getByRole']> => page.getByRole('alertdialog');

    /** Sam, who works in the back office, at a page with his name half changed; the page's own clock stands still until it is moved. */
    async function atTheAccount(): Promise<Page> {
      await somebody(house, { fullName: 'Sam Reyes', address: 'sam@gangway.example', isAdmin: true });
      const context = await browser.newContext(screens['a desk with scripts']);
      const page = await context.newPage();
      await page.clock.install();
      await signInOn(page);
      await page.goto(`${house.url}/account`);
      await page.getByLabel('Full name').fill('Sam B. Reyes');
      return page;
    }

    async function signInOn(page: Page): Promise<void> {
      await page.goto(`${house.url}/sign-in`);
      await page.getByLabel('Email address').fill('sam@gangway.example');
      await page.getByLabel('Password', { exact: true }).fill(password);
      await page.getByRole('button', { name: 'Sign in' }).click();
    }

    const asked = (page: Page): Promise<unknown> => page.waitForResponse((response) => response.url().includes('/session?person='));

    /** Two minutes before the end the page asks. */
    async function sits(page: Page, minutes: string): Promise<void> {
      const answered = asked(page);
      await page.clock.fastForward(minutes);
      await answered;
    }

    it('is told two minutes before; one press of a key stays signed in, and the focus is back where it was', async () => {
      const page = await atTheAccount();
      await age('seen_at', '28 minutes 1 second');
      await sits(page, '28:01');
      await dialog(page).waitFor();
      expect(await dialog(page).getByRole('heading').textContent()).toMatch(/^You will be signed out at \d\d:\d\d$/);
      expect(await whatAxeFinds(page)).toEqual([]);
      expect(await page.locator(':focus').textContent()).toBe('Stay signed in');
      const stayed = page.waitForResponse((response) => response.request().method() === 'POST');
      await page.keyboard.press('Enter');
      expect((await stayed).status()).toBe(303);
      await dialog(page).waitFor({ state: 'detached' });
      expect(await seenSecondsAgo()).toBeLessThan(60);
      expect(await page.locator(':focus').inputValue()).toBe('Sam B. Reyes');
      await page.context().close();
    });

    it('stays signed in although the first try finds no server', async () => {
      const page = await atTheAccount();
      await age('seen_at', '28 minutes 1 second');
      await sits(page, '28:01');
      await dialog(page).waitFor();
      await page.route('**/session', (route) => route.abort('connectionreset'), { times: 1 });
      await page.keyboard.press('Enter');
      await dialog(page).waitFor({ state: 'detached' });
      expect(await seenSecondsAgo()).toBeLessThan(60);
      await page.context().close();
    });

    it('frightens nobody who is at work in another tab', async () => {
      const page = await atTheAccount();
      await sits(page, '28:01');
      expect(await dialog(page).count()).toBe(0);
      await page.context().close();
    });

    it('can’t be put off after twelve hours, and is told all the same', async () => {
      const page = await atTheAccount();
      await age('started_at', '11 hours 58 minutes 30 seconds');
      await sits(page, '28:01');
      await dialog(page).waitFor();
      expect(await dialog(page).textContent()).toContain("this can't be put off");
      expect(await page.getByRole('button', { name: 'Stay signed in' }).count()).toBe(0);
      await page.getByRole('button', { name: 'Go back to the page' }).click();
      expect(await page.locator(':focus').inputValue()).toBe('Sam B. Reyes');
      await page.context().close();
    });

    it('is told at once on a page that is opened in the last two minutes of twelve hours', async () => {
      const page = await atTheAccount();
      await age('started_at', '11 hours 59 minutes');
      await page.goto(`${house.url}/account`);
      await dialog(page).waitFor();
      expect(await dialog(page).textContent()).toContain("this can't be put off");
      await page.context().close();
    });

    it('leaves the form, which is sent after signing in in a new tab', async () => {
      const page = await atTheAccount();
      await house.database.execute('DELETE FROM accounts.sessions');
      await sits(page, '28:01');
      await dialog(page).waitFor();
      expect(await whatAxeFinds(page)).toEqual([]);
      const opened = page.context().waitForEvent('page');
      await page.getByRole('link', { name: 'Sign in again in a new tab' }).click();
      const tab = await opened;
      await tab.getByLabel('Email address').fill('sam@gangway.example');
      await tab.getByLabel('Password', { exact: true }).fill(password);
      await tab.getByRole('button', { name: 'Sign in' }).click();
      await tab.getByRole('heading', { name: 'You are signed in' }).waitFor();
      // A browser without windows shows no tab as hidden; coming back is told to the page as a browser does.
      await page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
      await dialog(page).waitFor({ state: 'detached' });
      await page.getByRole('button', { name: 'Save details' }).click();
      await page.getByText('Sam B. Reyes').first().waitFor();
      expect((await house.database.row<{ name: string }>('SELECT full_name AS name FROM accounts.people'))?.name).toBe('Sam B. Reyes');
      await page.context().close();
    });
  });
});
