import type { Browser } from 'playwright-core';
import { World } from '../../seeds/world.js';
import type { Member, Person } from '../../seeds/world.js';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { hasBrowser, launchBrowser, screens } from '../support/browser.js';
import { Walker } from '../support/walker.js';
import type { Look } from './steps.js';

/** What a story is played with, on one kind of screen. */
export interface Scene {
  readonly testing: TestApp;
  readonly look: Look;
  /** Somebody new, with a browser of their own. */
  arrives(): Promise<Walker>;
}

interface Story {
  /** Whom it is about: "a freelancer comes aboard on a contract". */
  readonly about: string;
  /** The promises it keeps, and from where to where it goes. */
  readonly promises: string;
  /** Who is there before it begins. */
  prepare(world: World, testing: TestApp): Promise<unknown>;
  play(scene: Scene): Promise<void>;
  /** Left out: on every screen. */
  readonly on?: readonly string[];
}

/** Plays a story on every screen, scripts on and off, by keyboard alone, and expects that nothing was wrong with any page of it. */
export function onEveryScreen({ about, promises, prepare, play, on = Object.keys(screens) }: Story): void {
  jest.setTimeout(240_000);
  const inBrowser = hasBrowser ? describe : describe.skip;
  inBrowser(hasBrowser ? about : `${about} (skipped: chromium is not installed)`, () => {
    let testing: TestApp;
    let browser: Browser;
    beforeAll(async () => {
      testing = await startApp();
      browser = await launchBrowser();
    });
    afterAll(async () => {
      await browser.close();
      await testing.stop();
    });
    beforeEach(async () => {
      await testing.reset();
      await prepare(new World(testing.app), testing);
      await testing.settle();
    });

    it.each([...on])(`${promises}, on %s`, async (name) => {
      const screen = { name, options: screens[name] ?? {} };
      const wrong: string[] = [];
      await play({
        testing,
        look: async (who, page) => void wrong.push(...(await who.look(`${about}, ${page}`))),
        arrives: () => Walker.arrive(browser, testing.url, screen),
      });
      expect(wrong).toEqual([]);
    });
  });
}

/** Sam the admin, and Meridian Labs with its owner Dana. */
export async function meridianLabs(world: World): Promise<{ sam: Person; dana: Member }> {
  const sam = await world.person('Sam Reyes', 'sam@gangway.example', { isAdmin: true });
  const dana = await world.client(sam, 'Meridian Labs', 'business', await world.person('Dana Whitfield', 'dana@meridian.example'));
  return { sam, dana };
}
