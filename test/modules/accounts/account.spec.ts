import { startApp, type TestApp } from '../../support/app.js';
import type { Visitor } from '../../support/visitor.js';
import { mailsTo, password, signedIn, somebody } from './somebody.js';

describe('your account', () => {
  let house: TestApp;
  beforeAll(async () => {
    house = await startApp();
  });
  afterEach(() => house.reset());
  afterAll(() => house.stop());

  async function codeFor(address: string): Promise<string> {
    return /\d{6}/.exec((await mailsTo(house, address))[0]?.subject ?? '')?.[0] ?? '';
  }

  async function adding(visitor: Visitor, address: string): Promise<void> {
    await visitor.open('/account');
    await visitor.press('Add address', { 'Email address': address });
  }

  it('saves how its owner is called, and in which time zone', async () => {
    const visitor = await signedIn(house, await somebody(house));
    await visitor.open('/account');
    await visitor.press('Save details', { 'Full name': 'Lena M. Vogel', 'Time zone': 'Europe/Berlin' });
    expect(visitor.page.text).toContain('Your details are saved.');
    expect(visitor.page.valueOf('Full name')).toBe('Lena M. Vogel');
    await visitor.press('Save details', { 'Full name': '' });
    expect([visitor.page.status, visitor.page.errors]).toEqual([422, ['Enter your full name']]);
  });

  it('finds a time zone again that was chosen under the name it had before', async () => {
    const visitor = await signedIn(house, await somebody(house));
    await house.database.execute("UPDATE accounts.people SET time_zone = 'Asia/Calcutta'");
    await visitor.open('/account');
    expect(visitor.page.html).toMatch(/<option value="Asia\/Kolkata" selected/);
    await visitor.press('Save details');
    expect(visitor.page.text).toContain('Your details are saved.');
  });

  it('takes one more address when the code from its mail is typed, and tells the address that was there', async () => {
    const lena = await somebody(house);
    const visitor = await signedIn(house, lena);
    await adding(visitor, 'Lena@Studio.example');
    const code = await codeFor('lena@studio.example');
    await visitor.press('Verify email address', { 'Code from the mail': code === '000000' ? '111111' : '000000' });
    expect(visitor.page.status).toBe(422);
    await visitor.press('Verify email address', { 'Code from the mail': ` ${code.slice(0, 3)} ${code.slice(3)} ` });
    expect(visitor.page.text).toContain('lena@studio.example is verified.');
    expect((await mailsTo(house, lena.address)).map(({ subject }) => subject)).toEqual(['An address was added to your Gangway account']);
    await visitor.press('Make primary');
    expect(visitor.page.text).toContain('Your primary address is changed.');
    // Several mails leave at once, so what is told first is sent before the next deed.
    await house.settle();
    await visitor.press('Remove');
    expect(visitor.page.text).not.toContain('lena@example.net');
    const told = ['An address was removed from your Gangway account', 'The primary address of your Gangway account was changed', 'An address was added to your Gangway account'];
    for (const each of [lena.address, 'lena@studio.example']) {
      const subjects = (await mailsTo(house, each)).map(({ subject }) => subject);
      expect(subjects.filter((subject) => told.includes(subject))).toEqual(told);
    }
    await visitor.press('Sign out');
    await visitor.press('Sign in', { 'Email address': 'lena@studio.example', Password: password });
    expect(visitor.page.path).toBe('/home');
  });

  it('gives the session a new id when an address comes, and neither a longer life nor a new proof', async () => {
    const lena = await somebody(house);
    const visitor = await signedIn(house, lena);
    await adding(visitor, 'lena@studio.example');
    await house.database.execute(`UPDATE accounts.sessions SET started_at = now() - interval '11 hours', confirmed_at = now() - interval '1 hour'`);
    const before = visitor.cookie('gangway');
    await visitor.press('Verify email address', { 'Code from the mail': await codeFor('lena@studio.example') });
    expect(visitor.page.text).toContain('lena@studio.example is verified.');
    expect(visitor.cookie('gangway')).not.toBe(before);
    const rows = await house.database.rows(`SELECT started_at < now() - interval '10 hours' AS old, confirmed_at < now() - interval '50 minutes' AS unproved FROM accounts.sessions`);
    expect(rows).toEqual([{ old: true, unproved: true }]);
  });

  it('gives a code five tries, also when they come at once', async () => {
    const visitor = await signedIn(house, await somebody(house));
    await adding(visitor, 'lena@studio.example');
    const code = await codeFor('lena@studio.example');
    const wrong = code === '000000' ? '111111' : '000000';
    const form = (typed: string): URLSearchParams => new URLSearchParams({ ...visitor.formToken, code: typed });
    await Promise.all(Array.from({ length: 50 }, () => visitor.request('POST', visitor.page.path, form(wrong))));
    expect((await visitor.request('POST', visitor.page.path, form(code))).status).toBe(422);
    await visitor.press('Mail me a code');
    await visitor.press('Verify email address', { 'Code from the mail': await codeFor('lena@studio.example') });
    expect(visitor.page.text).toContain('lena@studio.example is verified.');
  });

  it('takes a code for fifteen minutes', async () => {
    const visitor = await signedIn(house, await somebody(house));
    await adding(visitor, 'lena@studio.example');
    const code = await codeFor('lena@studio.example');
    house.clock.moveBy({ minutes: 16 });
    await visitor.press('Verify email address', { 'Code from the mail': code });
    expect(visitor.page.status).toBe(422);
  });

  it('does not take an address that is proved to be another account’s', async () => {
    await somebody(house, { fullName: 'Tomasz Król', address: 'tomasz@orbit.example' });
    const visitor = await signedIn(house, await somebody(house));
    await adding(visitor, 'tomasz@orbit.example');
    await visitor.press('Verify email address', { 'Code from the mail': await codeFor('tomasz@orbit.example') });
    expect([visitor.page.status, visitor.page.heading]).toEqual([409, 'This address belongs to an account already']);
  });

  it('opens to nobody else: an address of another account is not there', async () => {
    await somebody(house, { fullName: 'Tomasz Król', address: 'tomasz@orbit.example' });
    const theirs = (await house.database.row<{ id: string }>('SELECT id FROM accounts.addresses'))?.id ?? '';
    const visitor = await signedIn(house, await somebody(house));
    await visitor.open('/account');
    for (const verb of ['primary', 'removal', 'code', 'verification']) {
      expect((await visitor.request('POST', `/account/addresses/${theirs}/${verb}`, new URLSearchParams(visitor.formToken))).status).toBe(404);
    }
    expect((await visitor.request('GET', `/account/addresses/${theirs}/verification`)).status).toBe(404);
  });

  it('always keeps a primary address', async () => {
    const lena = await somebody(house);
    const visitor = await signedIn(house, lena);
    const id = (await house.database.row<{ id: string }>('SELECT id FROM accounts.addresses'))?.id ?? '';
    await visitor.open('/account');
    await visitor.post(`/account/addresses/${id}/removal`, visitor.formToken);
    expect(visitor.page.status).toBe(409);
  });
});
