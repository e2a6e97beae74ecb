import { startApp, type TestApp } from '../../support/app.js';
import type { Visitor } from '../../support/visitor.js';
import { many as manyOf } from './many.js';
import { Meridian } from './meridian.js';

describe('all invitations that fit', () => {
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

  const many = (count: number, changes?: Record<string, string>): Promise<void> => manyOf({ test, meridian }, count, changes);

  async function count(where: string): Promise<number> {
    const row = await test.database.row<{ count: number }>(`SELECT count(*)::int AS count FROM ${where}`);
    return row?.count ?? 0;
  }

  const inState = (state: string): Promise<number> => count(`invitations.invitations WHERE state = '${state}'`);
  const audited = (action: string): Promise<number> => count(`audit.records WHERE action = '${action}'`);

  /** What the page that asks once more would send. */
  function fields(): Record<string, string> {
    const named = [...manager.page.html.matchAll(/<input type="hidden" name="(id|deed|until|search)" value="([^"]*)"/g)];
    return { ...manager.formToken, ...Object.fromEntries(named.map(([, name = '', value = '']) => [name, value])) };
  }

  it('can be chosen once a filter fills more than a page', async () => {
    await many(60);
    await manager.open('/client/invitations');
    expect(manager.page.links).not.toContain('Revoke all that fit');
    await manager.open('/client/invitations?state=revoked');
    expect(manager.page.links).not.toContain('Revoke all that fit');
    await manager.open('/client/invitations?search=number&state=sent&whose=mine');
    await manager.click('Resend all that fit');
    expect(manager.page.path).toBe('/client/invitations/follow-ups/new?deed=resend&search=number&state=sent&whose=mine');
    expect(manager.page.heading).toBe('Resend 60 invitations?');
    expect(manager.page.text).toContain('Search number State Sent Invited by Only me');
    expect(manager.page.text).toContain('Number 10 (n10@many.example), Design bench and 50 more');
    expect(await inState('queued')).toBe(0);
  });

  it('are revoked part by part, each once, also when the button is pressed twice, and nobody who is invited meanwhile', async () => {
    await many(1200, { name: `CASE WHEN n % 2 = 0 THEN 'Even ' || n ELSE 'Odd ' || n END` });
    await manager.open('/client/invitations/follow-ups/new?deed=revoke&search=even');
    expect(manager.page.heading).toBe('Revoke 600 invitations?');
    await many(1, { id: 'gen_random_uuid()', name: `'Even later'`, address: `'later@many.example'`, folded_address: `'later@many.example'`, created_at: `$2::timestamptz + interval '1 minute'` });
    const sent = fields();
    const answers = await Promise.all([1, 2, 3].map(() => manager.request('POST', '/client/invitations/follow-ups', new URLSearchParams(sent))));
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
    await test.settle();
    await manager.open(answers[0]?.headers.get('location') ?? '');
    expect(manager.page.heading).toBe('600 invitations revoked');
    expect([await inState('revoked'), await inState('sent')]).toEqual([600, 601]);
    expect([await audited('invitations.revoked'), await audited('invitations.follow-up-started')]).toEqual([600, 1]);
    expect(await count(`invitations.invitations WHERE state = 'revoked' AND name NOT LIKE 'Even %'`)).toBe(0);
  });

  it('are looked for only some times a minute', async () => {
    const path = '/client/invitations/follow-ups/new?deed=resend&search=nobody';
    for (let nth = 0; nth < 12; nth++) expect((await manager.open(path)).status).toBe(200);
    expect((await manager.open(path)).status).toBe(429);
    test.clock.moveBy({ minutes: 1 });
    expect((await manager.open(path)).status).toBe(200);
  });

  it('are resent by the rules for one, and the page says who was skipped and why', async () => {
    await many(30);
    await many(1, { id: 'gen_random_uuid()', state: `'expired'`, target_key: `'k'`, name: `'Twin of 1'` });
    await many(1, { id: 'gen_random_uuid()', state: `'expired'`, folded_address: `'late@many.example'`, address: `'late@many.example'`, name: `'Late number'`, expires_at: `$2::timestamptz - interval '1 day'` });
    await many(1, { id: 'gen_random_uuid()', state: `'revoked'`, folded_address: `'r@many.example'`, name: `'Revoked number'`, revoked_at: '$2' });
    await many(1, { id: 'gen_random_uuid()', state: `'awaiting approval'`, folded_address: `'w@many.example'`, name: `'Waiting number'` });
    await test.database.execute(`INSERT INTO invitations.opt_outs (id, client_id, folded_address, invitation_id, asked_at) SELECT gen_random_uuid(), client_id, folded_address, id, now() FROM invitations.invitations WHERE name = 'Number 2'`);
    await manager.open('/client/invitations/follow-ups/new?deed=resend&kind=freelancer-cloud');
    expect(manager.page.heading).toBe('Resend 32 invitations?');
    expect(manager.page.text).toContain('These fit too, but are left alone: 1 awaiting approval, 1 revoked.');
    await manager.press('Resend 32 invitations');
    await test.settle();
    await manager.open(manager.page.path);
    expect(manager.page.heading).toBe('30 invitations resent');
    expect(manager.page.text).toContain('1 asked not to be invited again');
    expect(manager.page.text).toContain('1 has another open invitation to the same');
    expect(manager.page.text).toContain('Number 2 (n2@many.example) asked not to be invited again');
    expect(await count(`platform.mails WHERE kind = 'invitations.first'`)).toBe(30);
    expect(await count(`platform.mails WHERE to_address = 'n2@many.example'`)).toBe(0);
    expect(await audited('invitations.resent')).toBe(30);
  });

  it('get no more mails in an hour than one alone', async () => {
    await many(30);
    for (let times = 1; times <= 4; times += 1) {
      await manager.open('/client/invitations/follow-ups/new?deed=resend&search=number');
      await manager.press('Resend 30 invitations');
      await test.settle();
    }
    await manager.open(manager.page.path);
    expect(manager.page.heading).toBe('0 invitations resent');
    expect(manager.page.text).toContain('30 was sent three times within an hour');
    expect(await count(`platform.mails WHERE kind = 'invitations.first'`)).toBe(90);
  });

  it('can be stopped, and stop by themselves where the company is suspended', async () => {
    await many(30);
    await manager.open('/client/invitations/follow-ups/new?deed=revoke&search=number');
    await manager.press('Revoke 30 invitations');
    await manager.press('Stop');
    await test.settle();
    expect(manager.page.text).toContain('Stopped by Dana Whitfield');
    expect(await inState('revoked')).toBe(0);
    await manager.open('/client/invitations/follow-ups/new?deed=revoke&search=number');
    await manager.press('Revoke 30 invitations');
    await test.database.execute('UPDATE clients.clients SET is_suspended = true');
    await test.settle();
    expect(await inState('revoked')).toBe(0);
    await test.database.execute('UPDATE clients.clients SET is_suspended = false');
    await manager.open(manager.page.path);
    expect(manager.page.text).toContain('It stopped by itself');
  });

  it('belong to one client: another’s stay as they are, and its page is not found', async () => {
    await many(30);
    await manager.open('/client/invitations/follow-ups/new?deed=revoke&search=number');
    const sent = fields();
    await meridian.person('Kenji Mori', 'kenji@northwind.example');
    await meridian.addClient('Northwind', 'kenji@northwind.example');
    const kenji = await meridian.signedIn('kenji@northwind.example');
    await kenji.open('/client/invitations/follow-ups/new?deed=revoke&search=number');
    expect(kenji.page.heading).toBe('Nothing to revoke');
    await manager.press('Revoke 30 invitations');
    const { path } = manager.page;
    expect((await kenji.request('GET', path)).status).toBe(404);
    await kenji.open('/client/invitations/new');
    expect((await kenji.request('POST', `${path}/stop`, new URLSearchParams(kenji.formToken))).status).toBe(404);
    const others = new URLSearchParams({ ...sent, ...kenji.formToken });
    expect((await kenji.request('POST', '/client/invitations/follow-ups', others)).status).toBe(404);
    others.set('id', '0190a000-0000-7000-8000-0000000000ff');
    expect((await kenji.request('POST', '/client/invitations/follow-ups', others)).status).toBe(409);
    expect((await kenji.request('POST', '/client/invitations/follow-ups', new URLSearchParams({ ...kenji.formToken, id: 'x', deed: 'revoke' }))).status).toBe(422);
    await test.settle();
    expect(await inState('revoked')).toBe(30);
  });

  it('mean one person where the search is their whole address, as on the list', async () => {
    await many(30);
    await many(1, { id: 'gen_random_uuid()', name: `'Ann'`, address: `'ann1@many.example'`, folded_address: `'ann1@many.example'` });
    await manager.open('/client/invitations/follow-ups/new?deed=revoke&search=n1%40many.example');
    expect(manager.page.heading).toBe('Revoke 1 invitation?');
    await manager.open('/client/invitations/follow-ups/new?deed=revoke&search=1%40many.example');
    expect(manager.page.heading).toBe('Revoke 4 invitations?');
  });
});
