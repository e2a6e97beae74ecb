import { startApp, type TestApp } from '../../support/app.js';
import type { Visitor } from '../../support/visitor.js';
import { amira, Meridian, password } from './meridian.js';

describe('whose the invited mailbox is', () => {
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

  async function copiedLink(): Promise<string> {
    await manager.open('/client/invitations');
    await manager.click('Amira Haddad');
    await manager.press('Copy link');
    expect(manager.page.text).toContain('code that we mail to');
    return manager.page.valueOf('Link').replace(test.url, '');
  }

  async function codeInTheMail(): Promise<string> {
    await test.settle();
    const mails = await meridian.mailsTo(amira);
    const code = mails.map(({ text }) => /\b(\d{6})\b/.exec(text)?.[1]).find((found) => found !== undefined);
    if (!code) throw new Error('No mail has a code.');
    return code;
  }

  it('signed in under another address: both are shown, and the address can be added to the account', async () => {
    await meridian.person('Amira at home', 'amira@home.example');
    const talent = await meridian.signedIn('amira@home.example');
    await talent.open(await meridian.buttonOf(amira));
    expect(talent.page.text).toContain('amira@home.example');
    expect(talent.page.text).toContain(amira);
    expect(talent.page.buttons).toEqual(expect.arrayContaining(['Switch account', 'Add this address to my account']));
    expect(talent.page.buttons).not.toContain('Accept invitation');
    await talent.post(`${talent.page.path}/acceptance`, talent.formToken);
    expect(await meridian.stateOf(amira)).toBe('sent');
    await talent.press('Add this address to my account');
    await talent.press('Accept invitation');
    expect(talent.page.heading).toBe('Review your contract');
  });

  it('signed in under another address: switching accounts keeps the link', async () => {
    await meridian.person('Somebody Else', 'else@home.example');
    await meridian.person('Amira Haddad', amira);
    const talent = await meridian.signedIn('else@home.example');
    await talent.open(await meridian.buttonOf(amira));
    await talent.press('Switch account');
    expect(talent.page.heading).toBe('Dana invites you to work on “Design system refresh”');
    await talent.press('Accept invitation');
    await talent.press('Sign in', { 'Email address': amira, Password: password });
    await talent.press('Accept invitation');
    expect(talent.page.heading).toBe('Review your contract');
  });

  it('an address that has an account can’t be taken into another', async () => {
    await meridian.person('Somebody Else', 'else@home.example');
    await meridian.person('Amira Haddad', amira);
    const thief = await meridian.signedIn('else@home.example');
    await thief.open(await meridian.buttonOf(amira));
    await thief.press('Add this address to my account');
    expect(thief.page.status).toBe(409);
    expect(await meridian.stateOf(amira)).toBe('sent');
  });

  it('a copied link shows, and activates only with the code from the mail', async () => {
    const talent = meridian.visitor();
    await talent.open(await copiedLink());
    expect(talent.page.heading).toBe('Dana invites you to work on “Design system refresh”');
    const { path } = talent.page;
    await talent.open(`${path}/activation`);
    expect(talent.page.heading).toBe('Show that this mailbox is yours');
    await talent.press('Mail me a code');
    await talent.press('Continue', { 'Code from the mail': '000000' });
    expect(talent.page.status).toBe(422);
    await talent.press('Continue', { 'Code from the mail': await codeInTheMail() });
    expect(talent.page.heading).toBe('Activate your account');
    await talent.press('Activate account', { 'Full name': 'Amira Haddad', Password: password });
    expect(talent.page.heading).toBe('Review your contract');
  });

  it('a copied link tells nobody whether the address has an account', async () => {
    const link = await copiedLink();
    const before = meridian.visitor();
    await before.open(link);
    await before.press('Accept invitation');
    await meridian.person('Amira Haddad', amira);
    const after = meridian.visitor();
    await after.open(link);
    await after.press('Accept invitation');
    expect(after.page.heading).toBe(before.page.heading);
    expect(after.page.text).toBe(before.page.text);
  });

  it('a copied link adds the address to another account only with the code', async () => {
    await meridian.person('Amira at home', 'amira@home.example');
    const talent = await meridian.signedIn('amira@home.example');
    await talent.open(await copiedLink());
    await talent.press('Add this address to my account');
    expect(talent.page.heading).toBe('Show that this mailbox is yours');
    await talent.press('Mail me a code');
    await talent.press('Continue', { 'Code from the mail': await codeInTheMail() });
    await talent.press('Add this address to my account');
    await talent.press('Accept invitation');
    expect(talent.page.heading).toBe('Review your contract');
  });

  it('a copied link can decline', async () => {
    const talent = meridian.visitor();
    await talent.open(await copiedLink());
    await talent.click('Decline');
    await talent.press('Decline invitation', { 'I have no time for it': true });
    expect(await meridian.stateOf(amira)).toBe('declined');
  });
});
