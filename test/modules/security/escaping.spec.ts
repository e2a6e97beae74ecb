import { load } from 'cheerio';
import type { TestApp } from '../../support/app.js';
import { startApp } from '../../support/app.js';
import { mailsTo } from '../../support/mail-reader.js';
import { signedIn } from '../../support/sign-in.js';
import { Visitor } from '../../support/visitor.js';
import { crawl } from './crawler.js';
import type { Seen } from './crawler.js';
import type { Tenant } from './town.js';
import { Town } from './town.js';

/*
 * Rows 1, 2, 6 and 7: a town whose every typed text is an attack. PDF: src/platform/pdf/signed-document.spec.ts;
 * headers of a mail on the wire: src/platform/mail/mail-document.spec.ts; Markdown alone: src/platform/views/markup.spec.ts.
 */
const attack = `</textarea></title><script>alert(1)</script>"'><img src=x onerror=alert(2)>{{7*7}}{{{constructor}}} [x](javascript:alert(3)) ![y](//tracker.example/y.png)`;

describe('a world in which every name and text is an attack', () => {
  let testing: TestApp;
  let tenant: Tenant;

  beforeAll(async () => {
    testing = await startApp();
    const town = new Town(testing);
    tenant = await town.tenant({ word: attack, domain: 'alder.example' });
    await town.world.writes(tenant.working, tenant.working.contractId, `${attack}\n\nhttps://ok.example/"onmouseover="alert(4) javascript:alert(5)`);
    await testing.settle();
  });
  afterAll(() => testing.stop());

  it.each([
    ['an admin', () => 'sam@gangway.example', ['/home', '/admin/clients', '/admin/reviews', '/admin/deliveries', '/admin/audit']],
    ['the client', () => tenant.owner.email, ['/client', '/client/invitations', '/client/contracts', '/client/tasks', '/rooms', '/account']],
    ['somebody in review', () => tenant.waiting.email, ['/home', '/jobs', '/account']],
    ['talent at work', () => tenant.working.email, ['/home', '/jobs', '/rooms', '/account']],
  ])('reads as text and runs nowhere on the pages of %s', async (_who, email, starts) => {
    const pages = await crawl(await signedIn(testing, email()), starts);
    expect(pages.flatMap(injuriesOf)).toEqual([]);
    expect(pages.filter(({ html }) => showsVerbatim(html)).length).toBeGreaterThan(2);
  });

  it('reads as text in every mail, on the page of an invitation, and in a subject of one line', async () => {
    const stranger = new Visitor(testing.url);
    const pages = await crawl(stranger, ['/inbox']);
    expect(pages.filter(({ path }) => path.endsWith('/html')).length).toBeGreaterThan(4);
    expect(pages.flatMap(injuriesOf)).toEqual([]);
    const [mail] = await mailsTo(testing, tenant.invited.email);
    expect(mail?.subject).toContain('{{7*7}}');
    expect(`${mail?.subject}${mail?.from}`).not.toMatch(/[\r\n]/);
    const link = /http\S+\/invitations\/link\/\S+/.exec(mail?.text ?? '')?.[0] ?? '';
    await stranger.open(link);
    expect(stranger.page.status).toBe(200);
    expect(injuriesOf(stranger.page)).toEqual([]);
    expect(showsVerbatim(stranger.page.html)).toBe(true);
  });

  it('comes back as text in a form that is shown again, in fields and in their problems', async () => {
    const owner = await signedIn(testing, tenant.owner.email);
    await owner.open('/client/invitations/new');
    const typed = { name: attack, email: attack, projectName: attack, scope: attack, personalMessage: attack, rate: attack, currency: attack, startsOn: attack, kind: attack };
    await owner.post('/client/invitations/new', { ...owner.formToken, ...typed });
    expect(owner.page.status).toBe(422);
    expect(injuriesOf(owner.page)).toEqual([]);
    expect(load(owner.page.html)('[name=projectName]').val()).toBe(attack);
  });

  it('comes back as text from the address line and from an unknown page', async () => {
    const paths = [`/${encodeURIComponent(attack)}`, `/join?address=${encodeURIComponent(attack)}`, `/sign-in?next=${encodeURIComponent(attack)}`, `/report?invitation=${encodeURIComponent(attack)}`];
    for (const path of paths) {
      const html = await (await new Visitor(testing.url).request('GET', path)).text();
      expect(injuriesOf({ path, html })).toEqual([]);
    }
  });
});

/** What the attack would leave behind in the tree that a browser makes of the page. */
function injuriesOf({ path, html }: Pick<Seen, 'path' | 'html'>): string[] {
  if (html === '') return [];
  const $ = load(html);
  const found: string[] = [];
  if ($('script:not([src^="/assets/"], [type="application/ld+json"])').length > 0) found.push(`${path}: a script of its own`);
  if ($('img[src="x"], [src*="tracker.example"], [href*="tracker.example/y.png"] img').length > 0) found.push(`${path}: a picture of its own`);
  for (const each of $('*').toArray()) {
    for (const [name, value] of Object.entries($(each).attr() ?? {})) {
      if (/^on/.test(name)) found.push(`${path}: the attribute ${name}`);
      if (/^(href|src|action|formaction)$/.test(name) && /^\s*(javascript|data|vbscript):(?!image\/)/i.test(value)) found.push(`${path}: ${name}=${value.slice(0, 30)}`);
    }
  }
  if (html.includes('native code') || />\s*49[\s<{]/.test(html)) found.push(`${path}: a template was evaluated`);
  return found;
}

function showsVerbatim(html: string): boolean {
  const $ = load(html);
  const words = `${$('body').text()} ${$('input, textarea').toArray().map((each) => String($(each).val() ?? '')).join(' ')}`;
  return words.includes(`<script>alert(1)</script>"'><img src=x onerror=alert(2)>{{7*7}}{{{constructor}}}`);
}
