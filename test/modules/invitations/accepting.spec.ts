import { load } from 'cheerio';
import { Requirements } from '../../../src/modules/onboarding/index.js';
import { startApp, type TestApp } from '../../support/app.js';
import type { Visitor } from '../../support/visitor.js';
import { amira, dana, Meridian, password } from './meridian.js';

describe('accepting an invitation to a contract', () => {
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
    await meridian.invite(manager);
  });

  const events = async (name: string): Promise<number> =>
    Number((await test.database.row<{ count: string }>('SELECT count(*) FROM audit.entries WHERE action = $1', [name]))?.count);

  async function arrive(): Promise<Visitor> {
    const talent = meridian.visitor();
    await talent.open(await meridian.buttonOf(amira));
    return talent;
  }

  it('S1, S15: somebody who is not a member yet presses the green button, activates an account and is aboard', async () => {
    const talent = await arrive();
    expect(talent.page.heading).toBe('Dana invites you to work on “Design system refresh”');
    expect(talent.page.path).not.toContain('link');
    expect(talent.page.links).toContain('Decline');
    await talent.press('Accept invitation');
    expect(talent.page.heading).toBe('Activate your account');
    expect(talent.page.valueOf('Email address')).toBe(amira);
    await talent.press('Activate account', { 'Full name': 'Amira Haddad', Password: password });
    expect(talent.page.heading).toBe('Review your contract');
    expect(await meridian.stateOf(amira)).toBe('accepted');
    await test.settle();
    expect((await meridian.mailsTo(dana))[0]?.subject).toBe('Amira Haddad accepted your invitation to Design system refresh');
  });

  it('S18, S19: says beforehand what this client asks of this kind of contract, and only that', async () => {
    const talent = await arrive();
    expect(talent.page.text).not.toContain('short task');
    const { clientId } = await meridian.client();
    const requirements = test.app.get(Requirements);
    const asked = { clientId, hint: 'One photo', why: 'The law asks us to', reviewer: 'admin', minutes: 6 } as const;
    await requirements.add({ ...asked, kind: 'upload', title: 'ID document', position: 1 });
    await requirements.add({ ...asked, kind: 'questions', title: 'Payment details', position: 2, contractKind: 'hourly' });
    await requirements.add({ ...asked, kind: 'questions', title: 'Milestones', position: 3, contractKind: 'fixed' });
    await requirements.add({ ...asked, kind: 'upload', title: 'Company register', position: 4, audience: 'agency' });
    await requirements.add({ ...asked, kind: 'client', title: 'Purchase order approval', position: 5 });
    await talent.open(talent.page.path);
    expect(talent.page.text).toContain('Do 2 short tasks');
    expect(talent.page.text).toContain('ID document and Payment details. About 12 minutes');
  });

  it('S1: somebody with an account signs in, presses once and types nothing twice', async () => {
    await meridian.person('Amira Haddad', amira);
    const talent = await arrive();
    await talent.press('Accept invitation');
    expect(talent.page.heading).toBe('Sign in');
    await talent.press('Sign in', { 'Email address': amira, Password: password });
    expect(talent.page.heading).toBe('Dana invites you to work on “Design system refresh”');
    await talent.press('Accept invitation');
    expect(talent.page.heading).toBe('Review your contract');
  });

  it('S11, second door: whoever registers with the invited address and verifies it sees the invitation first, without the mail', async () => {
    const talent = meridian.visitor();
    await talent.open('/join');
    await talent.press('Create account', { 'Full name': 'Amira Haddad', 'Email address': amira, Password: password });
    await test.settle();
    expect(await meridian.stateOf(amira)).toBe('sent');
    await talent.open(await meridian.buttonOf(amira, 'Verify email address'));
    await talent.press('Verify email address');
    expect(talent.page.path).toBe('/home');
    expect(talent.page.text).toContain('Design system refresh');
    await talent.press('Continue');
    await talent.press('Accept invitation');
    expect(talent.page.heading).toBe('Review your contract');
  });

  it('S11: an address that is only claimed shows nothing and belongs to nobody', async () => {
    const claimer = meridian.visitor();
    await claimer.open('/join');
    await claimer.press('Create account', { 'Full name': 'Mallory', 'Email address': amira, Password: password });
    const talent = await arrive();
    await talent.press('Accept invitation');
    expect(talent.page.heading).toBe('Activate your account');
  });

  it('S12: the mail and the page show the project name and the hourly rate', async () => {
    const [mail] = await meridian.mailsTo(amira);
    expect(mail?.subject).toBe('Dana Whitfield (Meridian Labs) invites you to Design system refresh');
    expect(mail?.from).toContain('Dana Whitfield via Gangway');
    for (const part of [mail?.text, mail?.html]) expect(part).toEqual(expect.stringMatching(/Design system refresh[\s\S]*\$85\.00/));
    const talent = await arrive();
    expect(talent.page.text).toContain('$85.00 / hour');
    expect(talent.page.text).toContain('up to 30 hours a week');
  });

  it('S16: every page on the way says that no public listing is made', async () => {
    const talent = await arrive();
    expect(talent.page.text).toContain('public listing');
    await talent.press('Accept invitation');
    expect(talent.page.text).toContain('public listing');
  });

  it('a scanner that looks, looks again, and sends the bare form accepts nothing', async () => {
    const link = await meridian.buttonOf(amira);
    const scanner = meridian.visitor();
    await scanner.open(link);
    const { path } = scanner.page;
    await scanner.request('HEAD', link);
    await scanner.request('HEAD', path);
    for (let times = 0; times < 20; times += 1) await scanner.open(link);
    await scanner.press('Accept invitation');
    const bare = await scanner.request('POST', `${path}/acceptance`, new URLSearchParams({}));
    expect(bare.status).toBe(403);
    await scanner.post(`${path}/activation`, scanner.formToken);
    expect(scanner.page.status).toBe(422);
    await scanner.open(`${path}/decline`);
    await scanner.press('Decline invitation');
    expect(scanner.page.status).toBe(422);
    expect(await meridian.stateOf(amira)).toBe('sent');
    expect(await events('invitations.accepted')).toBe(0);
  });

  it('twenty looks change no row', async () => {
    const link = await meridian.buttonOf(amira);
    const before = await test.database.rows('SELECT * FROM invitations.invitations');
    const links = await test.database.rows('SELECT * FROM platform.secret_links ORDER BY id');
    for (let times = 0; times < 20; times += 1) await meridian.visitor().open(link);
    expect(await test.database.rows('SELECT * FROM invitations.invitations')).toEqual(before);
    expect(await test.database.rows('SELECT * FROM platform.secret_links ORDER BY id')).toEqual(links);
  });

  it('fifty presses at once are one acceptance, and each gets the same answer', async () => {
    await meridian.person('Amira Haddad', amira);
    const talent = await meridian.signedIn(amira);
    await talent.open(await meridian.buttonOf(amira));
    const { path } = talent.page;
    const body = new URLSearchParams(talent.formToken);
    const answers = await Promise.all(Array.from({ length: 50 }, () => talent.request('POST', `${path}/acceptance`, body)));
    expect(new Set(answers.map((answer) => `${answer.status} ${answer.headers.get('location')}`)).size).toBe(1);
    expect(answers[0]?.headers.get('location')).toMatch(/^\/contracts\/.*\/review$/);
    expect(await events('invitations.accepted')).toBe(1);
    expect(await test.database.rows('SELECT 1 FROM journeys.journeys')).toHaveLength(1);
  });

  it('a double press of Activate account makes one account and one acceptance', async () => {
    const talent = await arrive();
    await talent.press('Accept invitation');
    const { path } = talent.page;
    const body = new URLSearchParams({ ...talent.formToken, fullName: 'Amira Haddad', password });
    const answers = await Promise.all(Array.from({ length: 5 }, () => talent.request('POST', path, body)));
    expect(new Set(answers.map((answer) => answer.headers.get('location'))).size).toBe(1);
    expect(await test.database.rows('SELECT 1 FROM accounts.verified_addresses WHERE address = $1', [amira])).toHaveLength(1);
    expect(await events('invitations.accepted')).toBe(1);
  });

  it('activation is tried twenty times an hour for each link and no more', async () => {
    const talent = await arrive();
    await talent.press('Accept invitation');
    const { path } = talent.page;
    const body = new URLSearchParams({ ...talent.formToken, fullName: 'Amira', password: 'too short' });
    const answers = await Promise.all(Array.from({ length: 40 }, () => talent.request('POST', path, body)));
    expect(answers.filter(({ status }) => status === 422)).toHaveLength(20);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(20);
  });

  it('the accepted link takes its person on, and tells everybody else only that it is settled', async () => {
    const link = await meridian.buttonOf(amira);
    const talent = await arrive();
    await talent.press('Accept invitation');
    await talent.press('Activate account', { 'Full name': 'Amira Haddad', Password: password });
    await talent.open(link);
    expect(talent.page.heading).toBe('Review your contract');
    const another = meridian.visitor();
    await another.open(link);
    expect(another.page.status).toBe(410);
    expect(another.page.heading).toBe('This invitation was accepted');
    expect(another.page.text).not.toContain('Amira');
    expect(another.page.text).not.toContain(amira);
    expect(another.page.links).toContain('Sign in');
    // Signing in once more would lead here again.
    await meridian.person('Lena Fischer', 'lena@example.net');
    const lena = await meridian.signedIn('lena@example.net');
    await lena.open(link);
    expect([lena.page.status, lena.page.heading]).toEqual([410, 'This invitation was accepted']);
    expect(lena.page.text).toContain('you are signed in with another account now: sign out, and in with the one you used then.');
    expect([lena.page.links.includes('Sign in'), lena.page.links.includes('Go home')]).toEqual([false, true]);
  });

  it('the inviter’s right is checked again when it is accepted', async () => {
    await meridian.person('Amira Haddad', amira);
    await test.database.execute(`UPDATE clients.members SET is_active = false`);
    const talent = await meridian.signedIn(amira);
    await talent.open(await meridian.buttonOf(amira));
    await talent.press('Accept invitation');
    expect(talent.page.status).toBe(403);
    expect(talent.page.heading).toBe("This invitation can't be accepted any more");
    expect(await meridian.stateOf(amira)).toBe('sent');
  });

  it('an offer that was withdrawn meanwhile is not accepted, and no account comes of it', async () => {
    const talent = await arrive();
    await talent.press('Accept invitation');
    await test.database.execute(`UPDATE contracts.contracts SET state = 'withdrawn', closed_at = now(), closed_because = 'The budget is gone'`);
    await talent.press('Activate account', { 'Full name': 'Amira Haddad', Password: password });
    expect(talent.page.status).toBe(409);
    expect(talent.page.heading).toMatch(/offer/i);
    expect(await meridian.stateOf(amira)).toBe('sent');
    expect(await test.database.rows('SELECT 1 FROM accounts.verified_addresses WHERE address = $1', [amira])).toEqual([]);
  });

  it('a short password is refused with everything else kept', async () => {
    const talent = await arrive();
    await talent.press('Accept invitation');
    await talent.press('Activate account', { 'Full name': 'Amira H. Haddad', Password: 'short' });
    expect(talent.page.status).toBe(422);
    expect(talent.page.valueOf('Full name')).toBe('Amira H. Haddad');
    expect(talent.page.valueOf('Password')).toBe('');
    expect(await meridian.stateOf(amira)).toBe('sent');
  });

  it('says beside the password that it has to be typed again when something else is refused', async () => {
    const again = 'Enter your password once more: no page ever shows one that was sent.';
    const talent = await arrive();
    await talent.press('Accept invitation');
    expect(talent.page.text).not.toContain(again);
    await talent.press('Activate account', { 'Full name': '', Password: '' });
    expect(talent.page.errors).toEqual(['Enter your full name', 'Choose a password']);
    expect(talent.page.text).not.toContain(again);
    await talent.press('Activate account', { 'Full name': '', Password: password });
    expect([talent.page.status, talent.page.errors, talent.page.valueOf('Password')]).toEqual([422, ['Enter your full name'], '']);
    const $ = load(talent.page.html);
    const describedBy = ($('#password').attr('aria-describedby') ?? '').split(' ');
    expect(describedBy.map((id) => $(`#${id}`).text())).toContain(again);
    await talent.press('Activate account', { 'Full name': 'Amira Haddad', Password: password });
    expect(await meridian.stateOf(amira)).toBe('accepted');
  });
});
