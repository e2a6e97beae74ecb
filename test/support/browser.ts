import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContextOptions } from 'playwright-core';

/** The headless shell is the same browser without a window around every page, and takes half the time. */
const executablePath = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'].find((path) => existsSync(path)) ?? '/usr/bin/chromium';

/** Chromium without its habit of calling home, which a closed network refuses one by one. */
const quietly = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** Whether a browser is here; `npm test` installs one where it can, and with CI=true a missing one fails. */
export const hasBrowser = existsSync(executablePath) || process.env['CI'] === 'true';

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath, args: quietly });
}

/** The screens that every journey is walked on. */
export const screens: Record<string, BrowserContextOptions> = {
  'a desk with scripts': { viewport: { width: 1280, height: 900 } },
  'a desk without scripts': { viewport: { width: 1280, height: 900 }, javaScriptEnabled: false },
  'a desk with scripts, by keyboard alone': { viewport: { width: 1280, height: 900 } },
  'an old phone with scripts': { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true },
  'an old phone without scripts': { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true, javaScriptEnabled: false },
};
