import { startApp, type TestApp } from '../../support/app.js';
import type { Visitor } from '../../support/visitor.js';
import { many as manyOf } from './many.js';
import { amira, bench, dana, intoCloud, Meridian } from './meridian.js';

describe('the list of invitations', () => {
  let test: TestApp;
  let meridian: Meridian;
  let manager: Visitor;

  beforeAll(async () => {
    test = await startApp();
    meridian = new Meridian(test);
  });
  afterAll(() => test?.stop());
  beforeEach(async () => {
    await test.reset();
    manager = await meridian.openDoors();
  });

  /** The addresses in the rows, in their order. */
  async function listed(query: string): Promise<string[]> {
    await manager.open(`/client/invitations${query}`);
    return [...manager.page.html.matchAll(/class="who__note">(.*?)<\/span>/g)].map(([, address = '']) => address.replaceAll('<wbr>', ''));
  }

  const many = (count: number, changes?: Record<string, string>): Promise<void> => manyOf({ test, meridian }, count, changes);

  it('finds by any part of a name, an address or a project, and keeps the search beside the filters', async () => {
    await meridian.invite(manager);
    await meridian.invite(manager, { Name: 'Łukasz Zażółć', 'Email address': 'lukasz@z.example', 'Project name': 'Annual report' });
    expect(await listed('?search=DDAD')).toEqual([amira]);
    expect(await listed('?search=nnual%20rep')).toEqual(['lukasz@z.example']);
    expect(await listed('?search=%C5%82uk')).toEqual(['lukasz@z.example']);
    expect(await listed('?search=100%25')).toEqual([]);
    expect(manager.page.text).toContain('No invitation fits that.');
    await manager.open('/client/invitations');
    await manager.press('Search', { Search: 'haddad', State: 'Queued', Kind: 'Freelancer to a contract', 'Invited by': 'Only me' });
    expect(manager.page.path).toBe('/client/invitations?search=haddad&state=queued&kind=freelancer-contract&whose=mine');
    expect(manager.page.valueOf('Search')).toBe('haddad');
  });

  it('filters by state, kind, who invited, bounced, and what ends within 7 days, soonest first', async () => {
    await meridian.cloud();
    await meridian.invite(manager);
    await meridian.inviteTo(manager, intoCloud('Agency', { 'Email address': 'agency@z.example', 'Talent cloud': bench }));
    await many(3, { expires_at: `$2::timestamptz + make_interval(days => 8 - n)`, invited_by_id: 'gen_random_uuid()' });
    await many(1, { id: 'gen_random_uuid()', state: `'declined'`, folded_address: `'d'`, address: `'d@many.example'`, declined_at: '$2', decline_reason: `'other'` });
    await many(1, { id: 'gen_random_uuid()', folded_address: `'b'`, address: `'b@many.example'`, created_at: `$2::timestamptz - interval '1 hour'`, bounced_mail_id: 'gen_random_uuid()' });
    expect(await listed('?kind=agency-cloud')).toEqual(['agency@z.example']);
    expect(await listed('?state=declined')).toEqual(['d@many.example']);
    expect(await listed('?state=bounced')).toEqual(['b@many.example']);
    expect(await listed('?state=sent&kind=freelancer-contract')).toEqual([amira]);
    expect(await listed('?state=ending')).toEqual(['n3@many.example', 'n2@many.example', 'n1@many.example']);
    expect(await listed('?whose=mine&kind=freelancer-cloud')).toEqual(['d@many.example', 'b@many.example']);
    expect((await listed('')).length).toBe(7);
  });

  it('counts a deadline from the moment when it passed, in the filter as on the row, before any job comes round', async () => {
    await many(3, { state: `CASE n WHEN 1 THEN 'expired' ELSE 'sent' END`, expires_at: `$2::timestamptz + make_interval(hours => n - 2)` });
    expect(await listed('?state=expired')).toEqual(['n1@many.example', 'n2@many.example']);
    expect(await listed('?state=expired&search=many')).toHaveLength(2);
    expect(await listed('?state=sent')).toEqual(['n3@many.example']);
  });

  it('says until when an invitation is open only while it is', async () => {
    await meridian.invite(manager);
    await manager.open('/client/invitations');
    await manager.click('Amira Haddad');
    expect(manager.page.text).toMatch(/Open until/);
    const { path } = manager.page;
    await manager.press('Revoke');
    await manager.press('Revoke invitation');
    await manager.open(path);
    expect(manager.page.text).toContain('Revoked');
    expect(manager.page.text).not.toMatch(/open until/i);
  });

  it('pages through everything once, in the order that was asked for', async () => {
    await many(60, { expires_at: `$2::timestamptz + make_interval(hours => n)` });
    for (const [query, first, last] of [['', 'n1@', 'n60@'], ['?state=ending', 'n1@', 'n60@'], ['?search=number&whose=mine', 'n1@', 'n60@']] as const) {
      const seen = await listed(query);
      while (manager.page.links.includes('Older')) seen.push(...(await listed(manager.page.linkTo('Older').replace('/client/invitations', ''))));
      expect(new Set(seen).size).toBe(60);
      expect(seen[0]).toContain(first);
      expect(seen.at(-1)).toContain(last);
    }
  });

  it('finds what is seldom behind thousands of others, and looks no further than it may where filters leave most of them out', async () => {
    await many(2500, { name: `CASE n WHEN 2400 THEN 'Zebulon Quist' ELSE 'Number ' || n END`, audience: `CASE n WHEN 2300 THEN 'agency' ELSE 'freelancer' END` });
    expect(await listed('?search=ebulon')).toEqual(['n2400@many.example']);
    // A single filter walks along its own index.
    expect(await listed('?kind=agency-cloud')).toEqual(['n2300@many.example']);
    expect(await listed('?kind=agency-cloud&whose=mine')).toEqual([]);
    expect(manager.page.text).toContain('This page looked through 2,000 invitations');
    await manager.click('Look further');
    expect(manager.page.text).toContain('n2300@many.example');
    // Two letters are too few for the index: it looks through the newest and says so.
    expect(await listed('?search=zq')).toEqual([]);
    expect(manager.page.links).toContain('Look further');
  });

  it('takes a whole address that somebody was invited at for just that one, and any other for a text like others', async () => {
    await many(2500, { name: `CASE n WHEN 2400 THEN 'n2450@many.example' ELSE 'Number ' || n END` });
    expect(await listed('?search=N2450%40many.example')).toEqual(['n2450@many.example']);
    expect(await listed('?search=n2450%40many.example&state=accepted')).toEqual([]);
    expect(await listed('?search=2450%40many.example')).toEqual(['n2400@many.example', 'n2450@many.example']);
    expect(await listed('?search=%402450%40many')).toEqual([]);
  });

  it('shows nothing of another client, whatever is asked', async () => {
    await meridian.invite(manager);
    await meridian.person('Kenji Mori', 'kenji@northwind.example');
    await meridian.addClient('Northwind', 'kenji@northwind.example');
    const kenji = await meridian.signedIn('kenji@northwind.example');
    for (const query of ['', '?search=amira', `?search=${encodeURIComponent(amira)}`, '?state=sent', '?kind=freelancer-contract', '?state=ending', '?state=bounced']) {
      await kenji.open(`/client/invitations${query}`);
      expect(kenji.page.text).not.toContain(amira);
    }
  });

  it('shows the inviter, and nobody else, first of all which mails did not arrive', async () => {
    await many(1, { bounced_mail_id: 'gen_random_uuid()' });
    await manager.open('/client/invitations');
    expect(manager.page.text).toContain('Needs you Number 1: the mail did not arrive at n1@many.example.');
    await manager.press('Copy link');
    expect(manager.page.heading).toBe('Copy this link');
    await manager.open('/client/invitations');
    // The link is handed on another way, so it waits for the inviter no longer; what the mail server said still stands.
    expect(manager.page.text).not.toContain('Needs you');
    expect(manager.page.text).toContain('Bounced');
    await many(1, { id: 'gen_random_uuid()', folded_address: `'b'`, bounced_mail_id: 'gen_random_uuid()', invited_by_id: 'gen_random_uuid()' });
    await manager.open('/client/invitations');
    expect(manager.page.text).not.toContain('Needs you');
    await many(7, { id: 'gen_random_uuid()', folded_address: `'m' || n`, bounced_mail_id: 'gen_random_uuid()' });
    await manager.open('/client/invitations');
    expect(manager.page.html.match(/id="needs-you-[0-9a-f]/g)).toHaveLength(5);
    await manager.click('All mails of yours that did not arrive');
    expect(manager.page.path).toBe('/client/invitations?state=bounced&whose=mine');
    expect(await meridian.mailsTo(dana)).toHaveLength(0);
  });
});
