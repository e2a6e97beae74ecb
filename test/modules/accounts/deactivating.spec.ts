import { Client } from 'pg';
import { Transactions } from '../../../src/platform/transactions/index.js';
import type { TestApp } from '../../support/app.js';
import { eventually } from '../../support/eventually.js';
import { explain, statementsOf } from '../../support/plans.js';
import { Visitor } from '../../support/visitor.js';
import { waitingForLocks } from '../../support/waiting.js';
import { backOffice, deedsIn, personPath } from './back-office.js';
import { linkInMail, mailsTo, password, signedIn, somebody, type Somebody } from './somebody.js';

const reason = 'Left the company in March.';
const closed = 'This account is closed';

describe('people in the back office', () => {
  let house: TestApp;
  let sam: Somebody;
  let lena: Somebody;
  let desk: Visitor;

  backOffice((office) => ({ house, sam, lena, desk } = office));

  const close = (): Promise<unknown> => desk.press('Deactivate account', { Reason: reason, 'Your password': password });
  const closeLena = async (): Promise<void> => {
    await desk.open(personPath(lena));
    await close();
  };
  const triesToSignIn = async (typed = password): Promise<Visitor> => {
    const visitor = new Visitor(house.url);
    await visitor.open('/sign-in');
    await visitor.press('Sign in', { 'Email address': lena.address, Password: typed });
    return visitor;
  };
  const deeds = (action: string): Promise<object[]> => deedsIn(house, action);

  it('stand in a list that its navigation leads to, with what is known of each', async () => {
    await desk.open('/admin/clients');
    await desk.click('People');
    expect([desk.page.path, desk.page.heading]).toEqual(['/admin/people', 'People']);
    for (const words of ['Sam Reyes', 'sam@gangway.example', 'Administrator', 'Lena Vogel', 'lena@example.net', 'Not seen yet']) expect(desk.page.text).toContain(words);
    await desk.click('Lena Vogel');
    expect([desk.page.path, desk.page.heading]).toEqual([personPath(lena), 'Lena Vogel']);
    expect(desk.page.text).toContain('lena@example.net');
  });

  it('are found by a part of the name or of a proved address, and by nothing that only stands in a claim', async () => {
    await somebody(house, { fullName: 'Zoë 100% Ångström', address: 'z@north.example' });
    await house.database.execute(`INSERT INTO accounts.addresses (id, person_id, address, created_at) VALUES (gen_random_uuid(), $1, 'claimed@elsewhere.example', now())`, [lena.personId]);
    const found = async (search: string): Promise<string[]> => {
      await desk.open('/admin/people');
      await desk.press('Search', { 'Search people': search });
      return ['Lena Vogel', 'Zoë 100% Ångström'].filter((name) => desk.page.links.some((link) => link.includes(name)));
    };
    expect(await found('LENA')).toEqual(['Lena Vogel']);
    expect(await found('@north')).toEqual(['Zoë 100% Ångström']);
    expect(await found('ångst')).toEqual(['Zoë 100% Ångström']);
    expect(await found('0%')).toEqual(['Zoë 100% Ångström']);
    expect(await found('a%b')).toEqual([]);
    expect(await found('claimed@')).toEqual([]);
    expect(desk.page.text).toContain('Nobody has this in their name or address.');
  });

  it('come page by page, also where many are found, and each is shown once', async () => {
    await house.database.execute(`
      WITH crowd AS (INSERT INTO accounts.people (id, full_name, created_at) SELECT gen_random_uuid(), 'Crowd ' || n, now() FROM generate_series(1, 120) n RETURNING id, full_name)
      INSERT INTO accounts.addresses (id, person_id, address, is_primary, verified_at, created_at) SELECT gen_random_uuid(), id, lower(replace(full_name, ' ', '')) || '@crowd.example', true, now(), now() FROM crowd`);
    for (const [start, all] of [['/admin/people', 122], ['/admin/people?q=crowd', 120]] as const) {
      const names: string[] = [];
      await desk.open(start);
      for (;;) {
        names.push(...desk.page.links.filter((link) => /^Crowd \d+|^Lena Vogel|^Sam Reyes/.test(link)));
        if (!desk.page.links.includes('Older')) break;
        await desk.click('Older');
      }
      expect([new Set(names).size, names.length]).toEqual([all, all]);
    }
  });

  it('are found with the help of an index, by name and by address', async () => {
    await house.database.execute(`
      WITH crowd AS (INSERT INTO accounts.people (id, full_name, created_at) SELECT gen_random_uuid(), md5(n::text), now() FROM generate_series(1, 5000) n RETURNING id, full_name)
      INSERT INTO accounts.addresses (id, person_id, address, is_primary, verified_at, created_at) SELECT gen_random_uuid(), id, full_name || '@crowd.example', true, now(), now() FROM crowd`);
    const owner = new Client({ connectionString: house.settings.migrationDatabaseUrl });
    await owner.connect();
    // What autovacuum does by itself: a new entry waits in a list of its own at first.
    await owner.query('VACUUM ANALYZE accounts.people, accounts.addresses').finally(() => owner.end());
    const [statement] = await statementsOf(house, 'AS reached', () => desk.open('/admin/people?q=vogel'));
    const plan = statement && JSON.stringify(await explain(house, statement));
    for (const index of ['people_by_name', 'addresses_search']) expect(plan).toContain(`"Index Name":"${index}"`);
  });

  it('are signed out on their next request and kept out, with one plain sentence after the right password and a mail that says whom to ask', async () => {
    const phone = await signedIn(house, lena);
    expect((await phone.open('/account')).heading).toBe('Your account');
    await closeLena();
    expect(desk.page.path).toBe(personPath(lena));
    for (const words of ['The account of Lena Vogel is deactivated', 'This account is deactivated', reason, 'Sam Reyes']) expect(desk.page.text).toContain(words);
    await phone.open('/account');
    expect(phone.page.path).toBe('/sign-in?next=%2Faccount');
    expect([(await triesToSignIn()).page.status, (await triesToSignIn()).page.heading]).toEqual([403, closed]);
    const guess = (await triesToSignIn('not the right one at all')).page;
    expect([guess.status, guess.errors]).toEqual([422, ['Check your email address and password: together they match no account']]);
    const [mail] = await mailsTo(house, lena.address);
    expect(mail?.subject).toBe('Your Gangway account was closed');
    expect(mail?.text).toContain('answer this mail: Sam Reyes reads it');
    expect(mail?.text).not.toContain(reason);
    expect(await deeds('accounts.person-deactivated')).toEqual([{ actor_id: sam.personId, subject_id: lena.personId, facts: { reason, endedSessions: 1 } }]);
    expect(await deeds('accounts.sign-in-refused')).toHaveLength(2);
  });

  it('choose no new password while they are out, by a link from before as little as by a new one', async () => {
    const asks = async (): Promise<void> => {
      const visitor = new Visitor(house.url);
      await visitor.open('/password-reset');
      await visitor.press('Send the link', { 'Email address': lena.address });
    };
    await asks();
    const link = await linkInMail(house, lena.address);
    const visitor = new Visitor(house.url);
    await visitor.open(link);
    await closeLena();
    await visitor.press('Change password', { 'New password': 'lantern gravel oboe thirty' });
    expect([visitor.page.status, visitor.page.heading]).toEqual([410, 'This link no longer works']);
    expect((await triesToSignIn()).page.heading).toBe(closed);
    const before = (await mailsTo(house, lena.address)).length;
    await asks();
    expect(await mailsTo(house, lena.address)).toHaveLength(before);
  });

  it('are let back in, with the password they had and a mail, and with no session from before', async () => {
    await closeLena();
    await house.database.execute(`INSERT INTO accounts.sessions (id, id_hash, person_id, started_at, seen_at, confirmed_at, user_agent, origin) VALUES (gen_random_uuid(), sha256('stale'), $1, now(), now(), now(), '', '')`, [lena.personId]);
    await desk.press('Let back in', { 'Your password': 'not my password at all' });
    expect([desk.page.status, desk.page.errors]).toEqual([422, ['That is not your password']]);
    await desk.press('Let back in', { 'Your password': password });
    expect(desk.page.text).toContain('Lena Vogel can sign in again. A mail tells them.');
    expect(desk.page.buttons).toContain('Deactivate account');
    expect(await house.database.rows('SELECT 1 FROM accounts.sessions WHERE person_id = $1', [lena.personId])).toEqual([]);
    expect((await mailsTo(house, lena.address))[0]?.subject).toBe('Your Gangway account is open again');
    const visitor = await triesToSignIn();
    expect((await visitor.open('/account')).heading).toBe('Your account');
    expect(await deeds('accounts.person-reactivated')).toEqual([{ actor_id: sam.personId, subject_id: lena.personId, facts: {} }]);
  });

  it('are closed for a reason and with the administrator’s own password only, and what was typed stays', async () => {
    await desk.open(personPath(lena));
    await desk.press('Deactivate account', { 'Your password': password });
    expect([desk.page.status, desk.page.errors]).toEqual([422, ['Write the reason; other administrators read it']]);
    await desk.press('Deactivate account', { Reason: reason, 'Your password': 'not my password at all' });
    expect([desk.page.status, desk.page.errors, desk.page.valueOf('Reason')]).toEqual([422, ['That is not your password'], reason]);
    expect(desk.page.html).not.toContain('not my password at all');
    expect(await deeds('accounts.person-deactivated')).toEqual([]);
  });

  it('are closed once, and let back in once, however often the form is sent', async () => {
    const other = await signedIn(house, sam);
    await other.open(personPath(lena));
    await closeLena();
    await other.press('Deactivate account', { Reason: 'Another reason', 'Your password': password });
    expect(other.page.text).toContain('The account of Lena Vogel was deactivated already.');
    expect(other.page.text).not.toContain('Another reason');
    await desk.open(personPath(lena));
    await desk.press('Let back in', { 'Your password': password });
    await other.press('Let back in', { 'Your password': password });
    expect(other.page.text).toContain('The account of Lena Vogel was active already.');
    expect([await deeds('accounts.person-deactivated'), await deeds('accounts.person-reactivated')].map(({ length }) => length)).toEqual([1, 1]);
    expect(await mailsTo(house, lena.address)).toHaveLength(1);
  });

  it('are closed once, and let back in once, where two administrators do it at once', async () => {
    const other = await signedIn(house, await somebody(house, { fullName: 'Kim Park', address: 'kim@gangway.example', isAdmin: true }));
    const both = async (press: (visitor: Visitor) => Promise<unknown>): Promise<string[]> => {
      for (const visitor of [desk, other]) await visitor.open(personPath(lena));
      let pressed: Promise<unknown> = Promise.resolve();
      await house.app.get(Transactions, { strict: false }).run(async () => {
        await house.database.execute('SELECT 1 FROM accounts.people WHERE id = $1 FOR NO KEY UPDATE', [lena.personId]);
        pressed = Promise.all([desk, other].map(press));
        await eventually(async () => expect(await waitingForLocks(house.database)).toBe(2));
      });
      await pressed;
      return [desk, other].map(({ page }) => /is deactivated, and|was deactivated already|can sign in again|was active already/.exec(page.text)?.[0] ?? page.heading).sort();
    };
    expect(await both((visitor) => visitor.press('Deactivate account', { Reason: reason, 'Your password': password }))).toEqual(['is deactivated, and', 'was deactivated already']);
    expect(await both((visitor) => visitor.press('Let back in', { 'Your password': password }))).toEqual(['can sign in again', 'was active already']);
    expect([await deeds('accounts.person-deactivated'), await deeds('accounts.person-reactivated')].map(({ length }) => length)).toEqual([1, 1]);
    expect((await mailsTo(house, lena.address)).map(({ subject }) => subject)).toEqual(['Your Gangway account is open again']);
  });

  it('are not let back in by somebody whose rights end at that very moment', async () => {
    const kim = await somebody(house, { fullName: 'Kim Park', address: 'kim@gangway.example', isAdmin: true });
    const other = await signedIn(house, kim);
    await desk.open(personPath(lena));
    await close();
    await other.open(personPath(lena));
    let pressed: Promise<unknown> = Promise.resolve();
    await house.app.get(Transactions, { strict: false }).run(async () => {
      await house.database.execute('UPDATE accounts.people SET is_admin = false WHERE id = $1', [kim.personId]);
      pressed = other.press('Let back in', { 'Your password': password });
      await eventually(async () => expect(await waitingForLocks(house.database)).toBe(1));
    });
    await pressed;
    expect([other.page.status, other.page.heading]).toEqual([409, 'You are no administrator any more']);
    expect(await deeds('accounts.person-reactivated')).toEqual([]);
  });

  it('never close their own account', async () => {
    await desk.open(personPath(sam));
    expect(desk.page.buttons).not.toContain('Deactivate account');
    expect(desk.page.text).toContain('This is your own account. Only another administrator can deactivate it or take your rights away.');
    await desk.post(`${personPath(sam)}/deactivation`, { ...desk.formToken, reason, password });
    expect([desk.page.status, desk.page.heading]).toEqual([409, 'This account stays active']);
    expect((await desk.open('/admin/people')).status).toBe(200);
  });

  it('keep one administrator at least, also where two close each other’s accounts at once', async () => {
    const kim = await somebody(house, { fullName: 'Kim Park', address: 'kim@gangway.example', isAdmin: true });
    const other = await signedIn(house, kim);
    await desk.open(personPath(kim));
    await other.open(personPath(sam));
    let both: Promise<unknown> = Promise.resolve();
    await house.app.get(Transactions, { strict: false }).run(async () => {
      await house.database.execute('SELECT 1 FROM accounts.people WHERE is_admin FOR UPDATE');
      both = Promise.all([close(), other.press('Deactivate account', { Reason: reason, 'Your password': password })]);
      await eventually(async () => expect(await waitingForLocks(house.database)).toBe(2));
    });
    await both;
    const [stays] = [desk, other].filter(({ page }) => page.text.includes('is deactivated, and they are signed out everywhere'));
    const [isOut] = [desk, other].filter((visitor) => visitor !== stays);
    expect([stays?.page.status, isOut?.page.status, isOut?.page.heading]).toEqual([200, 409, 'You are no administrator any more']);
    expect(await house.database.rows('SELECT 1 FROM accounts.people WHERE is_admin AND deactivated_at IS NULL')).toHaveLength(1);
  });

  it('are staff’s alone', async () => {
    const visitor = await signedIn(house, lena);
    await visitor.open('/account');
    for (const path of ['/admin/people', personPath(sam)]) expect((await visitor.request('GET', path)).status).toBe(403);
    expect((await visitor.request('POST', `${personPath(sam)}/deactivation`, new URLSearchParams({ ...visitor.formToken, reason, password }))).status).toBe(403);
    expect((await desk.open('/admin/people/019369c5-7b6e-7000-8000-000000000000')).status).toBe(404);
  });
});
