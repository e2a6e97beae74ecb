import { Transactions } from '../../../src/platform/transactions/index.js';
import type { TestApp } from '../../support/app.js';
import { eventually } from '../../support/eventually.js';
import type { Visitor } from '../../support/visitor.js';
import { waitingForLocks } from '../../support/waiting.js';
import { backOffice, deedsIn, personPath } from './back-office.js';
import { mailsTo, password, signedIn, somebody, type Somebody } from './somebody.js';

const reason = 'Covers for Sam in August.';
const stay = 'These rights stay as they are';

describe('administrators', () => {
  let house: TestApp;
  let sam: Somebody;
  let lena: Somebody;
  let desk: Visitor;

  backOffice((office) => ({ house, sam, lena, desk } = office));

  const kim = (): Promise<Somebody> => somebody(house, { fullName: 'Kim Park', address: 'kim@gangway.example', isAdmin: true });
  const make = (visitor = desk): Promise<unknown> => visitor.press('Make administrator', { 'Why they become administrator': reason, 'Your password': password });
  const takeAway = (visitor = desk): Promise<unknown> => visitor.press('Take rights away', { 'Your password': password });
  const statusAt = async (visitor: Visitor, path = '/admin/people'): Promise<number> => (await visitor.request('GET', path)).status;
  const deeds = (action: string): Promise<object[]> => deedsIn(house, action);
  const admins = async (): Promise<string[]> => (await house.database.rows<{ id: string }>('SELECT id FROM accounts.people WHERE is_admin AND deactivated_at IS NULL')).map(({ id }) => id);
  const subjectsTo = async ({ address }: Somebody): Promise<string[]> => (await mailsTo(house, address)).map(({ subject }) => subject);

  it('are made on a person’s page: the session from before ends, the next one opens the back office, and everybody concerned is told', async () => {
    const third = await kim();
    const phone = await signedIn(house, lena);
    expect(await statusAt(phone)).toBe(403);
    await desk.open(personPath(lena));
    await make();
    expect([desk.page.path, desk.page.status]).toEqual([personPath(lena), 200]);
    expect(desk.page.text).toContain('Lena Vogel is now an administrator and signs in again');
    expect(desk.page.buttons).toContain('Take rights away');
    await phone.open('/admin/people');
    expect(phone.page.path).toBe('/sign-in?next=%2Fadmin%2Fpeople');
    await phone.press('Sign in', { 'Email address': lena.address, Password: password });
    expect([phone.page.status, phone.page.heading]).toEqual([200, 'People']);
    const [own] = await mailsTo(house, lena.address);
    expect(own?.subject).toBe('You are now an administrator of Gangway');
    expect(own?.text).toMatch(/Sam Reyes made you an administrator[^]*\/admin\/people/);
    const [others] = await mailsTo(house, third.address);
    expect(others?.subject).toBe('Lena Vogel is now an administrator');
    expect(others?.text).toMatch(/Sam Reyes made Lena Vogel an administrator on/);
    expect(others?.text).toContain(personPath(lena));
    expect(await subjectsTo(sam)).toEqual([]);
    expect(await deeds('accounts.administrator-made')).toEqual([{ actor_id: sam.personId, subject_id: lena.personId, facts: { reason, endedSessions: 1 } }]);
  });

  it('lose their rights: the next request is nobody’s, a new sign-in leads past the back office, and everybody concerned is told', async () => {
    const third = await kim();
    const gone = await somebody(house, { fullName: 'Ola Berg', address: 'ola@gangway.example', isAdmin: true });
    const other = await signedIn(house, gone);
    expect(await statusAt(other)).toBe(200);
    await desk.open(personPath(gone));
    await takeAway();
    expect(desk.page.text).toContain('Ola Berg is no longer an administrator. Mails tell them');
    expect(desk.page.buttons).toContain('Make administrator');
    expect(await statusAt(other)).toBe(303);
    expect(await statusAt(await signedIn(house, gone))).toBe(403);
    expect(await subjectsTo(gone)).toEqual(['You are no longer an administrator of Gangway']);
    expect(await subjectsTo(third)).toEqual(['Ola Berg is no longer an administrator']);
    expect(await deeds('accounts.administrator-ended')).toEqual([{ actor_id: sam.personId, subject_id: gone.personId, facts: { endedSessions: 1 } }]);
  });

  it('have their rights read anew with each request, also in a session that goes on', async () => {
    const visitor = await signedIn(house, lena);
    const set = (isAdmin: boolean): Promise<number> => house.database.execute('UPDATE accounts.people SET is_admin = $1 WHERE id = $2', [isAdmin, lena.personId]);
    const statuses = [await statusAt(visitor)];
    for (const isAdmin of [true, false]) {
      await set(isAdmin);
      statuses.push(await statusAt(visitor));
    }
    expect(statuses).toEqual([403, 200, 403]);
  });

  it('never take away their own rights, and so the last one’s stay', async () => {
    await desk.open(personPath(sam));
    expect(desk.page.buttons).not.toContain('Take rights away');
    expect(desk.page.text).toContain('Only another administrator can deactivate it or take your rights away.');
    await desk.post(`${personPath(sam)}/administrator-rights/end`, { ...desk.formToken, rightsPassword: password });
    expect([desk.page.status, desk.page.heading]).toEqual([409, stay]);
    expect(await admins()).toEqual([sam.personId]);
  });

  it('stay one at least, also where two take each other’s rights away at once', async () => {
    const second = await kim();
    const other = await signedIn(house, second);
    await desk.open(personPath(second));
    await other.open(personPath(sam));
    await atOnce(() => takeAway(), () => takeAway(other));
    const statuses = [desk, other].map(({ page }) => page.status);
    expect(statuses.sort()).toEqual([200, 409]);
    expect([desk, other].find(({ page }) => page.status === 409)?.page.text).toContain('your rights as administrator ended a moment ago');
    expect(await admins()).toHaveLength(1);
  });

  it('are made once, and lose their rights once, also where two do it at once', async () => {
    const second = await kim();
    const other = await signedIn(house, second);
    for (const visitor of [desk, other]) await visitor.open(personPath(lena));
    await atOnce(() => make(), () => make(other));
    expect([desk, other].filter(({ page }) => page.text.includes('Lena Vogel was an administrator already.'))).toHaveLength(1);
    expect(await deeds('accounts.administrator-made')).toHaveLength(1);
    for (const visitor of [desk, other]) await visitor.open(personPath(lena));
    await takeAway();
    await takeAway(other);
    expect(other.page.text).toContain('Lena Vogel was no administrator any more.');
    expect(await deeds('accounts.administrator-ended')).toHaveLength(1);
    expect([await subjectsTo(sam), await subjectsTo(second)].flat().filter((subject) => subject === 'Lena Vogel is now an administrator')).toHaveLength(1);
  });

  it('are made for a reason and with the own password only, and what was typed stays', async () => {
    await desk.open(personPath(lena));
    await desk.press('Make administrator', { 'Your password': password });
    expect([desk.page.status, desk.page.errors]).toEqual([422, ['Write why they become administrator; other administrators read it']]);
    await desk.press('Make administrator', { 'Why they become administrator': reason, 'Your password': 'not my password at all' });
    expect([desk.page.status, desk.page.errors, desk.page.valueOf('Why they become administrator')]).toEqual([422, ['That is not your password'], reason]);
    expect(desk.page.html).not.toContain('not my password at all');
    expect(await admins()).toEqual([sam.personId]);
    await desk.open(personPath(await kim()));
    await desk.press('Take rights away', { 'Your password': 'not my password at all' });
    expect([desk.page.status, desk.page.errors, (await admins()).length]).toEqual([422, ['That is not your password'], 2]);
  });

  it('have an active account: a deactivated one is refused, and who is let back in comes back without the rights', async () => {
    const [second, third] = [await kim(), await somebody(house, { fullName: 'Ola Berg', address: 'ola@gangway.example', isAdmin: true })];
    await desk.open(personPath(second));
    await desk.press('Deactivate account', { Reason: reason, 'Your password': password });
    expect(await deeds('accounts.person-deactivated')).toEqual([{ actor_id: sam.personId, subject_id: second.personId, facts: { reason, endedSessions: 0, wasAdministrator: true } }]);
    expect(await subjectsTo(third)).toEqual(['Kim Park is no longer an administrator']);
    expect(desk.page.text).toContain('Who was an administrator comes back without these rights');
    expect(desk.page.buttons).not.toContain('Make administrator');
    await desk.post(`${personPath(second)}/administrator-rights`, { ...desk.formToken, rightsReason: reason, rightsPassword: password });
    expect([desk.page.status, desk.page.heading]).toEqual([409, stay]);
    const isAdmin = (): Promise<object | null> => house.database.row('SELECT is_admin FROM accounts.people WHERE id = $1', [second.personId]);
    expect(await isAdmin()).toEqual({ is_admin: false });
    // An account that was closed before closing ended the rights.
    await house.database.execute('UPDATE accounts.people SET is_admin = true WHERE id = $1', [second.personId]);
    await desk.open(personPath(second));
    await desk.press('Let back in', { 'Your password': password });
    expect(await isAdmin()).toEqual({ is_admin: false });
    expect(await statusAt(await signedIn(house, second))).toBe(403);
  });

  it('are administrators’ alone to make', async () => {
    const visitor = await signedIn(house, lena);
    await visitor.open('/account');
    for (const path of [`${personPath(lena)}/administrator-rights`, `${personPath(sam)}/administrator-rights/end`]) {
      expect((await visitor.request('POST', path, new URLSearchParams({ ...visitor.formToken, rightsReason: reason, rightsPassword: password }))).status).toBe(403);
    }
    expect(await admins()).toEqual([sam.personId]);
  });

  it('have a list of their own among the people, in which one searches too', async () => {
    await kim();
    await desk.open('/admin/people');
    await desk.click('Administrators');
    const shown = (): string[] => ['Sam Reyes', 'Kim Park', 'Lena Vogel'].filter((name) => desk.page.links.some((link) => link.includes(name)));
    const all = shown();
    await desk.press('Search', { 'Search people': 'gangway.example' });
    const found = shown();
    await desk.press('Search', { 'Search people': 'lena' });
    expect([all, found, shown()]).toEqual([['Sam Reyes', 'Kim Park'], ['Sam Reyes', 'Kim Park'], []]);
  });

  /** Both wait for the administrators' rows, so that neither is done before the other has begun. */
  async function atOnce(...presses: (() => Promise<unknown>)[]): Promise<void> {
    let both: Promise<unknown> = Promise.resolve();
    await house.app.get(Transactions, { strict: false }).run(async () => {
      await house.database.execute('SELECT 1 FROM accounts.people WHERE is_admin FOR UPDATE');
      both = Promise.all(presses.map((press) => press()));
      await eventually(async () => expect(await waitingForLocks(house.database)).toBe(presses.length));
    });
    await both;
  }
});
