import type { Browser, Page } from 'playwright-core';
import { hasBrowser, launchBrowser } from '../../support/browser.js';
import { startApp } from '../../support/app.js';
import type { TestApp } from '../../support/app.js';
import { password } from '../invitations/meridian.js';
import { idDocument, meridianNda, Onboarding } from './checklist.js';

(hasBrowser ? describe : describe.skip)('The pane of a review in a browser', () => {
  let test: TestApp;
  let browser: Browser;
  const paths: Record<string, string> = {};

  beforeAll(async () => {
    test = await startApp();
    browser = await launchBrowser();
    await test.reset();
    const onboarding = new Onboarding(test);
    await onboarding.asks(idDocument, meridianNda);
    const talent = await onboarding.aboard();
    await onboarding.upload(talent);
    await onboarding.sign(talent);
    for (const title of ['ID document', 'Meridian NDA']) paths[title] = `/admin/reviews/${(await onboarding.taskPath(title)).split('/').at(-1)}`;
  });
  afterAll(async () => {
    await browser?.close();
    await test?.stop();
  });

  async function opened(path: string, height: number): Promise<Page> {
    const page = await browser.newPage({ viewport: { width: 1280, height } });
    await page.goto(`${test.url}/sign-in?next=${path}`);
    await page.getByLabel('Email address').fill('sam@gangway.example');
    await page.getByLabel('Password', { exact: true }).fill(password);
    await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
    // The pictures take their room when they are there.
    await page.getByRole('button', { name: 'Approve and next' }).waitFor();
    await page.evaluate("Promise.all([...document.querySelectorAll('.review__page')].map((picture) => picture.decode()))");
    return page;
  }

  it.each(['ID document', 'Meridian NDA'])('shows every check above the buttons that decide, for %s', async (title) => {
    const page = await opened(paths[title] ?? '', 900);
    const checks = await page.locator('.review__check').all();
    expect(checks.length).toBeGreaterThan(1);
    const buttons = await page.getByRole('button', { name: 'Approve and next' }).boundingBox();
    for (const check of checks) {
      const box = await check.boundingBox();
      expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThanOrEqual(buttons?.y ?? 0);
    }
    await page.close();
  });

  it('does not hold the buttons fast on a low screen, where they would hide what is decided', async () => {
    const page = await opened(paths['ID document'] ?? '', 600);
    expect(await page.evaluate("getComputedStyle(document.querySelector('.review__decisions')).position")).toBe('static');
    await page.close();
  });
});
