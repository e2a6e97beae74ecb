import { startApp, type TestApp } from '../../support/app.js';
import { filled, pressAtOnce } from '../../support/presses.js';
import { Visitor } from '../../support/visitor.js';
import { linkInMail, mailsTo, password, signedIn, somebody } from './somebody.js';

describe('creating an account', () => {
  let house: TestApp;
  beforeAll(async () => {
    house = await startApp();
  });
  afterEach(() => house.reset());
  afterAll(() => house.stop());

  const details = { 'Full name': 'Amira Haddad', 'Email address': 'amira@example.com', Password: password };

  async function joinAs(changes: Partial<typeof details> = {}): Promise<Visitor> {
    const visitor = new Visitor(house.url);
    await visitor.open('/join');
    await visitor.press('Create account', { ...details, ...changes });
    return visitor;
  }

  async function people(): Promise<number> {
    return Number((await house.database.row<{ count: string }>('SELECT count(*) FROM accounts.people'))?.count);
  }

  it('makes one when the button of the mail and then that of its page is pressed', async () => {
    const visitor = await joinAs();
    expect(visitor.page.heading).toBe('Look into your mail');
    expect(await people()).toBe(0);
    await visitor.open(await linkInMail(house, 'amira@example.com'));
    expect(await people()).toBe(0);
    await visitor.press('Verify email address');
    expect(visitor.page.path).toBe('/home');
    expect(visitor.page.text).toContain('Amira Haddad');
  });

  it('mails once when the button is pressed twice, one after the other or at the same moment, and what was typed last counts', async () => {
    const visitor = new Visitor(house.url);
    await visitor.open('/join');
    const { path, fields } = filled(visitor, 'Create account', details);
    const led = await pressAtOnce(visitor, { path, fields }, 2);
    await visitor.post(path, { ...fields, fullName: 'Amira H. Haddad' });
    expect(new Set([...led, visitor.page.path]).size).toBe(1);
    expect(await mailsTo(house, 'amira@example.com')).toHaveLength(1);
    await visitor.open(await linkInMail(house, 'amira@example.com'));
    await visitor.press('Verify email address');
    expect(visitor.page.path).toBe('/home');
    expect(visitor.page.text).toContain('Amira H. Haddad');
  });

  it('is asked for anew by a page whose first wish is over', async () => {
    const visitor = new Visitor(house.url);
    await visitor.open('/join');
    const { path, fields } = filled(visitor, 'Create account', details);
    await visitor.post(path, fields);
    await house.database.execute(`UPDATE accounts.registrations SET ended_at = now()`);
    await visitor.post(path, fields);
    expect(visitor.page.heading).toBe('Look into your mail');
    expect(await mailsTo(house, 'amira@example.com')).toHaveLength(2);
  });

  it('takes the secret out of the address bar and keeps it from the next page', async () => {
    await joinAs();
    const link = await linkInMail(house, 'amira@example.com');
    const answer = await fetch(house.url + link, { redirect: 'manual' });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
    expect(answer.headers.get('cache-control')).toContain('no-store');
    expect(answer.headers.get('location')).toMatch(/^\/join\/verification\/[0-9a-f-]{36}$/);
    const secret = link.split('/').pop() ?? '';
    const rows = await house.database.rows<{ line: string }>("SELECT l::text AS line FROM platform.secret_links l UNION ALL SELECT r::text FROM accounts.registrations r");
    expect(rows.map(({ line }) => line).join()).not.toContain(secret);
    expect(rows.map(({ line }) => line).join()).not.toContain(Buffer.from(secret).toString('hex'));
  });

  it('asks for the password in another browser, and a scanner that presses the button makes nothing', async () => {
    await joinAs();
    const link = await linkInMail(house, 'amira@example.com');
    const other = new Visitor(house.url);
    await other.open(link);
    await other.press('Verify email address');
    expect(other.page.status).toBe(422);
    expect(await people()).toBe(0);
    await other.press('Verify email address', { Password: 'not the right one at all' });
    expect(await people()).toBe(0);
    await other.press('Verify email address', { Password: password });
    expect(other.page.path).toBe('/home');
  });

  it('says the same for an address that has an account, and tells only its owner', async () => {
    await somebody(house);
    const strange = await joinAs({ 'Email address': 'lena@example.net' });
    expect([strange.page.status, strange.page.heading]).toEqual([200, 'Look into your mail']);
    const [mail] = await mailsTo(house, 'lena@example.net');
    expect(mail?.subject).toBe('You have an account on Gangway already');
    expect(mail?.text).not.toContain('/join/verification/link/');
  });

  it('gives an address to the first who proves it; the other claims fall', async () => {
    const first = await joinAs();
    const firstLink = await linkInMail(house, 'amira@example.com');
    const second = await joinAs({ 'Full name': 'Somebody Else' });
    const secondLink = await linkInMail(house, 'amira@example.com');
    expect(secondLink).not.toBe(firstLink);
    await second.open(secondLink);
    await first.open(firstLink);
    await first.press('Verify email address');
    await second.press('Verify email address');
    expect(second.page.status).toBe(410);
    expect(await people()).toBe(1);
  });

  it('makes one account of fifty presses at once', async () => {
    const visitor = await joinAs();
    await visitor.open(await linkInMail(house, 'amira@example.com'));
    const body = new URLSearchParams(visitor.formToken);
    await Promise.all(Array.from({ length: 50 }, () => visitor.request('POST', visitor.page.path, body)));
    expect(await people()).toBe(1);
  });

  it.each<[string, Partial<typeof details>, string]>([
    ['no name', { 'Full name': ' ' }, 'Enter your full name'],
    ['no address', { 'Email address': 'amira' }, 'Enter an email address in the correct format, like name@example.com'],
    ['fourteen characters', { Password: 'ferry at nine!' }, 'Use 15 characters or more; a few unrelated words are easy to remember'],
    ['a well-known password', { Password: 'passwordpassword' }, 'Choose another password: this one is among those that attackers try first'],
    ['its own name', { Password: 'amira.haddad.amira' }, 'Choose another password: this one is among those that attackers try first'],
  ])('refuses %s and keeps what was typed', async (_what, changes, message) => {
    const visitor = await joinAs(changes);
    expect(visitor.page.status).toBe(422);
    expect(visitor.page.errors).toEqual([message]);
    expect(visitor.page.text).toContain('There is a problem');
    expect(visitor.page.title).toMatch(/^Error: /);
    expect(visitor.page.valueOf('Password')).toBe('');
    if (!changes['Full name']) expect(visitor.page.valueOf('Full name')).toBe('Amira Haddad');
    expect(await people()).toBe(0);
  });

  it('takes 64 characters and more, spaces and any script', async () => {
    const visitor = await joinAs({ Password: 'Zwölf Boxkämpfer jagen Viktor quer über den großen Sylter Deich 中文字 '.repeat(2) });
    expect(visitor.page.heading).toBe('Look into your mail');
  });

  it('is mailed at most five times an hour', async () => {
    const visitor = await joinAs();
    for (let times = 0; times < 4; times += 1) await visitor.press('Send the mail again');
    expect(visitor.page.status).toBe(200);
    await visitor.press('Send the mail again');
    expect(visitor.page.status).toBe(429);
    expect(await mailsTo(house, 'amira@example.com')).toHaveLength(5);
  });

  it('has an end: a link of yesterday says so', async () => {
    const visitor = await joinAs();
    const link = await linkInMail(house, 'amira@example.com');
    house.clock.moveBy({ hours: 25 });
    await visitor.open(link);
    expect([visitor.page.status, visitor.page.heading]).toEqual([410, 'This link no longer works']);
    await visitor.open('/join/verification/link/an-unknown-secret');
    expect([visitor.page.status, visitor.page.heading]).toEqual([410, 'This link no longer works']);
  });
});

describe('a forgotten password', () => {
  let house: TestApp;
  beforeAll(async () => {
    house = await startApp();
  });
  afterEach(() => house.reset());
  afterAll(() => house.stop());

  async function ask(address: string): Promise<Visitor> {
    const visitor = new Visitor(house.url);
    await visitor.open('/password-reset');
    await visitor.press('Send the link', { 'Email address': address });
    return visitor;
  }

  it('is replaced by way of a mail: once, and every session ends', async () => {
    const lena = await somebody(house);
    const elsewhere = await signedIn(house, lena);
    const visitor = await ask(lena.address);
    const link = await linkInMail(house, lena.address);
    await visitor.open(link);
    await visitor.press('Change password', { 'New password': 'short' });
    expect(visitor.page.status).toBe(422);
    await visitor.press('Change password', { 'New password': 'lantern gravel oboe thirty' });
    expect(visitor.page.path).toBe('/sign-in');
    expect((await elsewhere.request('GET', '/account')).status).toBe(303);
    await visitor.press('Sign in', { 'Email address': lena.address, Password: 'lantern gravel oboe thirty' });
    expect(visitor.page.path).toBe('/home');
    await visitor.open(link);
    expect(visitor.page.status).toBe(410);
    expect((await mailsTo(house, lena.address))[0]?.subject).toBe('Your password for Gangway was changed');
  });

  it('looks the same where there is no account, and mails nobody', async () => {
    await somebody(house);
    const [known, unknown] = [await ask('lena@example.net'), await ask('nobody@example.net')];
    expect(unknown.page.text).toBe(known.page.text);
    expect(await mailsTo(house, 'nobody@example.net')).toEqual([]);
  });

  it('has sixty minutes', async () => {
    const lena = await somebody(house);
    const visitor = await ask(lena.address);
    const link = await linkInMail(house, lena.address);
    house.clock.moveBy({ minutes: 61 });
    await visitor.open(link);
    expect(visitor.page.status).toBe(410);
  });

  it('ends the wait that a guesser earned', async () => {
    const lena = await somebody(house);
    const guesser = new Visitor(house.url);
    for (let failure = 0; failure < 11; failure += 1) {
      await guesser.open('/sign-in');
      await guesser.press('Sign in', { 'Email address': lena.address, Password: 'a guess that is wrong' });
    }
    expect(guesser.page.status).toBe(429);
    const visitor = await ask(lena.address);
    await visitor.open(await linkInMail(house, lena.address));
    await visitor.press('Change password', { 'New password': 'lantern gravel oboe thirty' });
    await visitor.press('Sign in', { 'Email address': lena.address, Password: 'lantern gravel oboe thirty' });
    expect(visitor.page.path).toBe('/home');
  });
});
