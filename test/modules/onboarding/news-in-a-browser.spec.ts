import type { Browser } from 'playwright-core';
import { hasBrowser, launchBrowser } from '../../support/browser.js';
import { startApp } from '../../support/app.js';
import type { TestApp } from '../../support/app.js';
import { amira, password } from '../invitations/meridian.js';
import { idDocument, Onboarding } from './checklist.js';

(hasBrowser ? describe : describe.skip)('The page of the wait in a browser', () => {
  let test: TestApp;
  let browser: Browser;
  let path: string;

  beforeAll(async () => {
    test = await startApp();
    browser = await launchBrowser();
    await test.reset();
    const onboarding = new Onboarding(test);
    await onboarding.asks(idDocument);
    await onboarding.upload(await onboarding.aboard());
    path = (await onboarding.tasksPath()).replace('tasks', 'waiting');
  });
  afterAll(async () => {
    await browser?.close();
    await test?.stop();
  });

  it.each([['with', true], ['without', false]])('says that it looks for news by itself only where it does: %s scripts', async (_how, javaScriptEnabled) => {
    const page = await browser.newPage({ javaScriptEnabled });
    await page.goto(`${test.url}/sign-in`);
    await page.getByLabel('Email address').fill(amira);
    await page.getByLabel('Password', { exact: true }).fill(password);
    await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
    await page.goto(test.url + path);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe("We're checking your information");
    expect(await page.getByText('This page looks for news by itself.').isVisible()).toBe(javaScriptEnabled);
    expect(await page.getByRole('link', { name: 'Look again now' }).isVisible()).toBe(true);
    await page.close();
  });
});
