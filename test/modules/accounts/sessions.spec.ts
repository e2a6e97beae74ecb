import { Transactions } from '../../../src/platform/transactions/index.js';
import { startApp, type TestApp } from '../../support/app.js';
import type { Visitor } from '../../support/visitor.js';
import { mailsTo, password, signedIn, somebody } from './somebody.js';

describe('sessions', () => {
  let house: TestApp;
  beforeAll(async () => {
    house = await startApp();
  });
  afterEach(() => house.reset());
  afterAll(() => house.stop());

  /** Reads the answer to its end: the session is marked as seen before the last byte leaves, and after the first. */
  const isSignedIn = async (visitor: Visitor): Promise<boolean> => {
    const answer = await visitor.request('GET', '/account');
    await answer.arrayBuffer();
    return answer.status === 200;
  };

  /** Sessions live by the machine's time, so it is their rows that grow old. */
  const age = (column: 'seen_at' | 'started_at', interval: string): Promise<number> =>
    house.database.execute(`UPDATE accounts.sessions SET ${column} = now() - $1::interval`, [interval]);

  it.each([
    [false, 'seen_at', '7 hours 59 minutes', true],
    [false, 'seen_at', '8 hours 1 second', false],
    [true, 'seen_at', '29 minutes', true],
    [true, 'seen_at', '30 minutes 1 second', false],
    [false, 'started_at', '11 hours 59 minutes', true],
    [false, 'started_at', '12 hours 1 second', false],
  ] as const)('of an admin (%s) with %s %s ago lives: %s', async (isAdmin, column, ago, lives) => {
    const visitor = await signedIn(house, await somebody(house, { isAdmin }));
    await age(column, ago);
    expect(await isSignedIn(visitor)).toBe(lives);
  });

  it('are marked as seen at most once a minute', async () => {
    const visitor = await signedIn(house, await somebody(house));
    const seenAt = async (): Promise<string> => (await house.database.row<{ seen: string }>('SELECT seen_at::text AS seen FROM accounts.sessions'))?.seen ?? '';
    await age('seen_at', '50 seconds');
    const before = await seenAt();
    await isSignedIn(visitor);
    expect(await seenAt()).toBe(before);
    await age('seen_at', '2 minutes');
    const old = await seenAt();
    await isSignedIn(visitor);
    expect(await seenAt()).not.toBe(old);
  });

  it('leave behind when their owner was last seen, at the sign-in, once a minute at most, and after they are gone', async () => {
    const visitor = await signedIn(house, await somebody(house));
    const lastSeen = async (): Promise<string | null> => (await house.database.row<{ seen: string | null }>('SELECT last_seen_at::text AS seen FROM accounts.people'))?.seen ?? null;
    const atSignIn = await lastSeen();
    expect(atSignIn).not.toBeNull();
    await age('seen_at', '50 seconds');
    await isSignedIn(visitor);
    expect(await lastSeen()).toBe(atSignIn);
    await age('seen_at', '2 minutes');
    await isSignedIn(visitor);
    const atVisit = await lastSeen();
    expect(atVisit).not.toBe(atSignIn);
    await visitor.open('/account');
    await visitor.press('Sign out');
    expect(await house.database.rows('SELECT 1 FROM accounts.sessions')).toEqual([]);
    expect(await lastSeen()).toBe(atVisit);
  });

  it('are marked as seen without waiting for whoever holds their owner’s row', async () => {
    const visitor = await signedIn(house, await somebody(house));
    await age('seen_at', '2 minutes');
    await house.app.get(Transactions, { strict: false }).run(async () => {
      await house.database.execute('SELECT 1 FROM accounts.people FOR NO KEY UPDATE');
      expect(await isSignedIn(visitor)).toBe(true);
    });
    expect(await house.database.rows("SELECT 1 FROM accounts.sessions WHERE seen_at > now() - interval '1 minute'")).toHaveLength(1);
  });

  it('end at once when the account is closed by any other hand', async () => {
    const visitor = await signedIn(house, await somebody(house));
    await house.database.execute('UPDATE accounts.people SET deactivated_at = now()');
    expect(await isSignedIn(visitor)).toBe(false);
  });

  it('are listed, and others can be ended', async () => {
    const lena = await somebody(house);
    const phone = await signedIn(house, lena);
    const desk = await signedIn(house, lena);
    await desk.open('/account/security');
    expect(desk.page.text).toContain('This one');
    await desk.press('End session');
    expect(desk.page.text).toContain('The session is ended.');
    expect([await isSignedIn(phone), await isSignedIn(desk)]).toEqual([false, true]);
  });

  it("of other people can't be ended", async () => {
    const victim = await signedIn(house, await somebody(house, { address: 'tomasz@orbit.example' }));
    const id = (await house.database.row<{ id: string }>('SELECT id FROM accounts.sessions'))?.id ?? '';
    const visitor = await signedIn(house, await somebody(house));
    await visitor.open('/account/security');
    const answer = await visitor.request('POST', `/account/security/sessions/${id}/end`, new URLSearchParams(visitor.formToken));
    expect(answer.status).toBe(404);
    expect(await isSignedIn(victim)).toBe(true);
  });

  it('of others end when the password changes, this one gets a new id, and every address is told', async () => {
    const lena = await somebody(house);
    const phone = await signedIn(house, lena);
    const desk = await signedIn(house, lena);
    const before = desk.cookie('gangway');
    await desk.open('/account/security');
    await desk.press('Change password', { 'Current password': 'not my password at all', 'New password': 'lantern gravel oboe thirty' });
    expect(desk.page.errors).toEqual(['That is not your current password']);
    await desk.press('Change password', { 'Current password': password, 'New password': 'lantern gravel oboe thirty' });
    expect(desk.page.text).toContain('Your password is changed');
    expect(desk.cookie('gangway')).not.toBe(before);
    expect([await isSignedIn(phone), await isSignedIn(desk)]).toEqual([false, true]);
    expect((await mailsTo(house, lena.address)).map(({ subject }) => subject)).toEqual(['Your password for Gangway was changed']);
  });

  it('ask again who it is before an address changes, when the proof is a quarter of an hour old', async () => {
    const visitor = await signedIn(house, await somebody(house));
    await house.database.execute("UPDATE accounts.sessions SET confirmed_at = now() - interval '16 minutes'");
    await visitor.open('/account');
    await visitor.press('Add address', { 'Email address': 'lena@studio.example' });
    expect(visitor.page.heading).toBe("Confirm that it's you");
    await visitor.press('Confirm', { Password: 'not my password at all' });
    expect(visitor.page.status).toBe(422);
    await visitor.press('Confirm', { Password: password });
    await visitor.press('Add address', { 'Email address': 'lena@studio.example' });
    expect(visitor.page.heading).toBe('Verify your email address');
  });
});
