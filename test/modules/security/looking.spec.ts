import type { TestApp } from '../../support/app.js';
import { startApp } from '../../support/app.js';
import { signedIn } from '../../support/sign-in.js';
import { Visitor } from '../../support/visitor.js';
import { crawl } from './crawler.js';
import type { Seen } from './crawler.js';
import type { Tenant } from './town.js';
import { Town } from './town.js';
import { fingerprint } from './watch.js';

/*
 * Rows 17, 19, 21, 23, 59 and 62 over all pages that links lead to: looking changes nothing, and every answer has its headers.
 * The pictures of an uploaded document are not links: who looks at one is written down on purpose, once a day (onboarding/reviews.spec.ts).
 * The headers word for word: accounts/forms-and-headers.spec.ts; violations of the policy in a browser: test/journeys.
 */
const starts: Record<string, readonly string[]> = {
  admin: ['/', '/home', '/admin/clients', '/admin/reviews', '/admin/deliveries', '/admin/audit', '/account'],
  owner: ['/client', '/client/invitations', '/client/contracts', '/client/tasks', '/client/requirements', '/client/clouds', '/client/opportunities', '/account'],
  'somebody in review': ['/', '/home', '/jobs', '/rooms', '/account'],
  'talent at work': ['/', '/home', '/jobs', '/rooms', '/account'],
  stranger: ['/', '/sign-in', '/join', '/help', '/verify', '/password-reset', '/agencies'],
};

describe('looking at every page that a link leads to', () => {
  let testing: TestApp;
  let tenant: Tenant;

  beforeAll(async () => {
    testing = await startApp();
    tenant = await new Town(testing).tenant({ word: 'Alder', domain: 'alder.example' });
    await testing.settle();
  });
  afterAll(() => testing.stop());

  const visitorOf = (who: string): Promise<Visitor> => {
    const emails: Record<string, string> = { admin: 'sam@gangway.example', owner: tenant.owner.email, 'somebody in review': tenant.waiting.email, 'talent at work': tenant.working.email };
    const email = emails[who];
    return email === undefined ? Promise.resolve(new Visitor(testing.url)) : signedIn(testing, email);
  };

  it.each(Object.keys(starts))('as %s changes no row, by GET and by HEAD', async (who) => {
    const visitor = await visitorOf(who);
    const before = await fingerprint(testing);
    const seen = await crawl(visitor, starts[who] ?? []);
    for (const { path } of seen) await visitor.request('HEAD', path);
    expect(await fingerprint(testing)).toEqual(before);
    expect(seen.length).toBeGreaterThan(5);
    expect(seen.filter(({ status }) => status >= 400).map(({ path, status }) => `${status} ${path}`)).toEqual([]);
    expect(seen.flatMap(problemsOf)).toEqual([]);
  });

  it('finds no door that is not meant for people', async () => {
    for (const path of ['/metrics', '/docs', '/api', '/swagger', '/debug', '/.env', '/.git/config', '/package.json', '/server-status', '/assets/../package.json', '/assets/%2e%2e/package.json', '/queues', '/admin/queues']) {
      expect([path, (await new Visitor(testing.url).request('GET', path)).status]).toEqual([path, 404]);
    }
    expect(await (await fetch(`${testing.url}/health/ready`)).text()).not.toMatch(/postgres|redis:\/\/|\d+\.\d+\.\d+/i);
  });
});

function problemsOf({ path, html, headers }: Seen): string[] {
  // A file that is saved, such as a contract on paper, is let do even less than a page.
  const policy = headers.get('content-disposition')?.startsWith('attachment') ? /^sandbox; default-src 'none'$/ : /default-src 'none'.*frame-ancestors '(none|self)'/;
  const wanted: [string, RegExp][] = [
    ['cache-control', /no-store/],
    ['x-content-type-options', /^nosniff$/],
    ['cross-origin-opener-policy', /^same-origin$/],
    ['content-security-policy', policy],
    ['referrer-policy', /^(same-origin|no-referrer)$/],
  ];
  const missing = wanted.filter(([name, pattern]) => !pattern.test(headers.get(name) ?? '')).map(([name]) => `${path}: ${name} is ${headers.get(name) ?? 'not there'}`);
  if (html !== '' && !/^text\/html; charset=utf-8$/i.test(headers.get('content-type') ?? '')) missing.push(`${path}: ${headers.get('content-type') ?? 'no type'}`);
  // A data block for search engines is read by them and run by nobody.
  if (/<script(?! type="application\/ld\+json">)(?![^>]*\ssrc="\/assets\/)|<style|\son\w+="|style="|javascript:/i.test(html) && !/\/html$/.test(path)) missing.push(`${path}: inline script or style`);
  if (!/^\/(inbox|mail-previews|gallery)/.test(path) && /[?&](token|secret|code|email|address)=/.test(path)) missing.push(`${path}: personal data in the URL`);
  return missing;
}
