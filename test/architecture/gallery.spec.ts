import type { INestApplication } from '@nestjs/common';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import request from 'supertest';
import { Assets, checkedContext, PageRenderer, TemplateEngine } from '../../src/platform/views/index.js';
import { galleryComponents } from '../../src/platform/views/gallery/examples.js';
import { sampleNames } from '../../src/platform/views/gallery/samples.js';
import { whatAxeFinds } from '../support/axe.js';
import { hasBrowser, launchBrowser } from '../support/browser.js';
import { startGallery } from './gallery-app.js';

const assets = new Assets();
const engine = new TemplateEngine({ reload: false, checkKeys: false });
const renderer = new PageRenderer(engine, assets);
const components = galleryComponents(engine.viewsFolder);
const samplePaths = ['/gallery', ...sampleNames.map((name) => `/gallery/${name}`)];

let app: INestApplication;
let url: string;

beforeAll(async () => ({ app, url } = await startGallery()));
afterAll(() => app.close());

describe('every component', () => {
  it('has examples and a style, or needs none', () => {
    const files = readdirSync(join(engine.viewsFolder, 'components')).filter((file) => file.endsWith('.hbs'));
    expect(components.map(({ name }) => `${name}.hbs`)).toEqual(files.sort());
  });

  it.each(components.flatMap(({ name, optional, examples }) => examples.map((example) => ({ name, optional, example, title: example.name }))))(
    'reads only what it says it takes: $name, $title',
    async ({ name, optional, example }) => {
      const watched = checkedContext(example.data, new Set(optional));
      await expect(renderer.renderToString(`components/${name}`, watched)).resolves.toEqual(expect.any(String));
    },
  );

  it('throws on a key that nobody declared', async () => {
    const { kind, ...withoutKind } = { kind: 'ok', label: 'Active' };
    await expect(renderer.renderToString('components/badge', checkedContext(withoutKind, new Set(['icon'])))).rejects.toThrow('"kind"');
    expect(kind).toBe('ok');
  });
});

describe('the pages of the gallery', () => {
  it.each(samplePaths)('%s is there', (path) => request(url).get(path).expect(200).expect('Content-Type', /html/));

  it('are the only ones', () => request(url).get('/gallery/nothing').expect(404));

  it('keep a cold invitation page within 43 kB', async () => {
    const { text } = await request(url).get('/gallery/accept');
    const css = assets.find(assets.paths.css)?.gzip?.length ?? Infinity;
    const font = assets.find(assets.paths.font)?.body.length ?? Infinity;
    expect(gzipSync(text).length + css + font).toBeLessThan(43_000);
    expect(text).not.toContain('<script');
  });
});

(hasBrowser ? describe : describe.skip)(hasBrowser ? 'in a browser' : 'in a browser (skipped: chromium is not installed)', () => {
  let browser: Browser;

  beforeAll(async () => (browser = await launchBrowser()));
  afterAll(() => browser.close());

  async function open(path: string, width: number, colorScheme: 'light' | 'dark'): Promise<Page> {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
    const page = await context.newPage();
    await page.goto(url + path);
    return page;
  }

  const views = samplePaths.flatMap((path) => (['light', 'dark'] as const).map((scheme) => ({ path, scheme })));

  it.each(views)('axe finds nothing on $path in $scheme', async ({ path, scheme }) => {
    const page = await open(path, 1280, scheme);
    await page.evaluate("document.querySelectorAll('details').forEach((menu) => { menu.open = true; })");
    // The gallery shows the same landmark several times over, a page never does.
    expect(await whatAxeFinds(page, path === '/gallery' ? ['landmark-unique'] : [])).toEqual([]);
    await page.context().close();
  });

  it.each(samplePaths)('%s fits into 320 pixels', async (path) => {
    const page = await open(path, 320, 'light');
    expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0);
    await page.context().close();
  });

  it.each(['/gallery/accept', '/gallery/tasks'])('what has the focus is never under the bar at the foot of %s, however low the screen', async (path) => {
    for (const height of [640, 560, 400]) {
      const context = await browser.newContext({ viewport: { width: 320, height } });
      const page = await context.newPage();
      await page.goto(url + path);
      const covered: string[] = [];
      for (let index = 0; index < 40; index += 1) {
        await page.keyboard.press('Tab');
        const words = await page.evaluate<string>(`(() => {
          const [focused, bar] = [document.activeElement, document.querySelector('.act')];
          if (bar.contains(focused) || focused === document.body || getComputedStyle(bar).position !== 'sticky') return '';
          const [one, other] = [focused.getBoundingClientRect(), bar.getBoundingClientRect()];
          return one.bottom > other.top && one.top < other.bottom ? focused.textContent.trim() : '';
        })()`);
        if (words !== '') covered.push(`${height}: ${words}`);
      }
      expect(covered).toEqual([]);
      expect(await page.evaluate("getComputedStyle(document.querySelector('.act')).position")).toBe(height < 512 ? 'static' : 'sticky');
      await context.close();
    }
  });

  it('a link to copy is seen whole on an old phone', async () => {
    const page = await open('/gallery', 320, 'light');
    await page.evaluate("document.getElementById('gallery-link').value = 'https://gangway.example/invitations/link/' + 'a1-B2_'.repeat(12)");
    const hidden = "(({ scrollWidth, clientWidth, scrollHeight, clientHeight }) => [scrollWidth - clientWidth, scrollHeight - clientHeight])(document.getElementById('gallery-link'))";
    expect(await page.evaluate(hidden)).toEqual([0, 0]);
    await page.context().close();
  });

  it('keys move and press on the desk, and can be switched off', async () => {
    const page = await open('/gallery/queue', 1280, 'light');
    await page.keyboard.press('j');
    expect(await page.locator(':focus').textContent()).toBe('Priya Raman');
    await page.keyboard.press('?');
    await page.getByRole('button', { name: 'Switch single keys off' }).click();
    await page.getByRole('button', { name: 'Close' }).click();
    await page.keyboard.press('k');
    expect(await page.evaluate('document.activeElement.textContent')).not.toBe('Amira Haddad');
    await page.context().close();
  });

  it('a password can be shown, a menu closed by Escape', async () => {
    const page = await open('/gallery/form', 1280, 'light');
    await page.getByRole('button', { name: 'Show' }).click();
    expect(await page.getByLabel('Password').getAttribute('type')).toBe('text');
    await page.goto(`${url}/gallery`);
    const menu = page.locator('[data-menu]').first();
    await menu.locator('summary').click();
    expect(await menu.getAttribute('open')).toBe('');
    await page.keyboard.press('Escape');
    expect(await menu.getAttribute('open')).toBeNull();
    await page.context().close();
  });
});
