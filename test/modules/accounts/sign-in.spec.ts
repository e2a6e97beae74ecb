import { SignIn } from '../../../src/modules/accounts/index.js';
import { startApp, type TestApp } from '../../support/app.js';
import { Visitor } from '../../support/visitor.js';
import { password, signedIn, somebody } from './somebody.js';

describe('signing in', () => {
  let house: TestApp;
  beforeAll(async () => {
    house = await startApp();
  });
  afterEach(() => house.reset());
  afterAll(() => house.stop());

  it('leads to the first page and, after a link, to the page that was wanted', async () => {
    const lena = await somebody(house);
    const visitor = new Visitor(house.url);
    await visitor.open('/account/security');
    expect(visitor.page.path).toBe('/sign-in?next=%2Faccount%2Fsecurity');
    await visitor.press('Sign in', { 'Email address': ' LENA@example.net ', Password: password });
    expect(visitor.page.path).toBe('/account/security');
    expect(visitor.page.text).toContain(lena.fullName);
  });

  it('says the same of a wrong password and of an unknown address, and keeps the address typed', async () => {
    await somebody(house);
    const answers = [];
    for (const address of ['lena@example.net', 'nobody@example.net']) {
      const visitor = new Visitor(house.url);
      await visitor.open('/sign-in');
      await visitor.press('Sign in', { 'Email address': address, Password: 'not the right one at all' });
      expect(visitor.page.status).toBe(422);
      expect(visitor.page.text).toContain('There is a problem');
      expect(visitor.page.valueOf('Email address')).toBe(address);
      expect(visitor.page.html).not.toContain('not the right one');
      answers.push(visitor.page.errors);
    }
    expect(answers[0]).toEqual(answers[1]);
  });

  it.each(['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:alert(1)'])('never leads on to %s', async (next) => {
    await somebody(house);
    const visitor = new Visitor(house.url);
    await visitor.open(`/sign-in?next=${encodeURIComponent(next)}`);
    const answer = await visitor.request('POST', '/sign-in', new URLSearchParams({ ...visitor.formToken, email: 'lena@example.net', password, next }));
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/home']);
  });

  it('gives a new session id, and the old one is dead after signing out', async () => {
    const lena = await somebody(house);
    const visitor = await signedIn(house, lena);
    const first = visitor.cookie('gangway') ?? '';
    await visitor.open('/account');
    await visitor.press('Sign out');
    expect(visitor.page.path).toBe('/sign-in');
    const again = await signedIn(house, lena);
    expect(again.cookie('gangway')).not.toBe(first);
    const thief = await fetch(`${house.url}/account`, { redirect: 'manual', headers: { cookie: `gangway=${first}` } });
    expect([thief.status, thief.headers.get('location')]).toEqual([303, '/sign-in?next=%2Faccount']);
  });

  it('gives a new session id also where somebody is signed in already, and the one before is dead', async () => {
    const lena = await somebody(house);
    const visitor = await signedIn(house, lena);
    const before = visitor.cookie('gangway') ?? '';
    await visitor.open('/account');
    await visitor.request('POST', '/sign-in', new URLSearchParams({ ...visitor.formToken, email: lena.address, password }));
    expect(visitor.cookie('gangway')).not.toBe(before);
    expect((await fetch(`${house.url}/account`, { redirect: 'manual', headers: { cookie: `gangway=${before}` } })).status).toBe(303);
    expect((await visitor.request('GET', '/account')).status).toBe(200);
  });

  it('leaves one session, the newest, where its transaction had to be run once more', async () => {
    const lena = await somebody(house);
    const visitor = await signedIn(house, lena);
    const before = visitor.cookie('gangway') ?? '';
    await visitor.open('/account');
    const signIn = house.app.get(SignIn);
    const renew = signIn.renew.bind(signIn);
    jest.spyOn(signIn, 'renew').mockImplementationOnce(async (...given) => {
      await renew(...given);
      throw Object.assign(new Error('deadlock detected'), { code: '40P01' });
    });
    await visitor.request('POST', '/sign-in', new URLSearchParams({ ...visitor.formToken, email: lena.address, password }));
    jest.restoreAllMocks();
    expect((await fetch(`${house.url}/account`, { redirect: 'manual', headers: { cookie: `gangway=${before}` } })).status).toBe(303);
    expect((await visitor.request('GET', '/account')).status).toBe(200);
    expect(await house.database.rows('SELECT 1 FROM accounts.sessions')).toHaveLength(1);
  });

  it('keeps no id in clear', async () => {
    const visitor = await signedIn(house, await somebody(house));
    const id = decodeURIComponent(visitor.cookie('gangway') ?? '').replace(/^s:/, '').split('.')[0] ?? '';
    expect(id).toHaveLength(43);
    const { text } = (await house.database.row<{ text: string }>('SELECT string_agg(s::text, chr(10)) AS text FROM accounts.sessions s')) ?? { text: '' };
    expect(text).not.toContain(id);
    expect(text).not.toContain(Buffer.from(id).toString('hex'));
  });

  it('lets ten of two hundred guesses at once be tried, and makes the others wait', async () => {
    await somebody(house);
    const visitor = new Visitor(house.url);
    await visitor.open('/sign-in');
    const guess = (): Promise<Response> =>
      visitor.request('POST', '/sign-in', new URLSearchParams({ ...visitor.formToken, email: 'lena@example.net', password: 'a guess that is wrong' }));
    const statuses = (await Promise.all(Array.from({ length: 200 }, guess))).map(({ status }) => status);
    expect(statuses.filter((status) => status === 422)).toHaveLength(10);
    expect(statuses.filter((status) => status === 429)).toHaveLength(190);
  });

  it('never locks: the wait ends, and the right password ends it for good', async () => {
    const lena = await somebody(house);
    const visitor = new Visitor(house.url);
    await visitor.open('/sign-in');
    const attempt = (typed: string): Promise<unknown> => visitor.open('/sign-in').then(() => visitor.press('Sign in', { 'Email address': lena.address, Password: typed }));
    for (let failure = 0; failure < 10; failure += 1) await attempt('a guess that is wrong');
    await attempt(password);
    expect(visitor.page.status).toBe(429);
    house.clock.moveBy({ seconds: 31 });
    await attempt('a guess that is wrong');
    expect(visitor.page.status).toBe(422);
    house.clock.moveBy({ seconds: 31 });
    await attempt(password);
    expect(visitor.page.status).toBe(429);
    house.clock.moveBy({ seconds: 30 });
    await attempt(password);
    expect(visitor.page.path).toBe('/home');
    const another = new Visitor(house.url);
    for (const typed of ['a guess that is wrong', 'a guess that is wrong as well']) {
      await another.open('/sign-in');
      await another.press('Sign in', { 'Email address': lena.address, Password: typed });
      expect(another.page.status).toBe(422);
    }
  });

  it('lets the owner in at their own browser while a stranger makes strangers wait', async () => {
    const lena = await somebody(house);
    const own = await signedIn(house, lena);
    await own.open('/account');
    await own.press('Sign out');
    const stranger = new Visitor(house.url);
    for (let failure = 0; failure < 12; failure += 1) {
      await stranger.open('/sign-in');
      await stranger.press('Sign in', { 'Email address': lena.address, Password: 'a guess that is wrong' });
    }
    expect(stranger.page.status).toBe(429);
    await own.press('Sign in', { 'Email address': lena.address, Password: password });
    expect(own.page.path).toBe('/home');
  });

  describe('from one origin', () => {
    let visitor: Visitor;
    const guessAt = async (address: string): Promise<number> =>
      (await visitor.request('POST', '/sign-in', new URLSearchParams({ ...visitor.formToken, email: address, password: 'a guess that is wrong' }))).status;
    const guessAtMany = async (count: number, word: string): Promise<number> =>
      (await Promise.all(Array.from({ length: count }, (_, n) => guessAt(`${word}${n}@example.net`)))).filter((status) => status === 422).length;
    beforeEach(async () => {
      house.clock.standAt(house.clock.now());
      visitor = new Visitor(house.url);
      await visitor.open('/sign-in');
    });

    it('lets a hundred of two hundred guesses at many accounts at once be tried, then one at a time, after waits of five minutes at most', async () => {
      expect(await guessAtMany(200, 'first')).toBe(100);
      const waits: number[] = [];
      for (let round = 0; round < 6; round += 1) {
        const refusal = await visitor.request('POST', '/sign-in', new URLSearchParams({ ...visitor.formToken, email: 'x@example.net', password: 'a guess' }));
        waits.push(Number(refusal.headers.get('retry-after')));
        house.clock.moveBy({ seconds: waits.at(-1) ?? 0 });
        expect(await guessAtMany(10, `round${round}-`)).toBe(1);
      }
      expect(waits).toEqual([30, 60, 120, 240, 300, 300]);
    });

    it('gains a guesser nothing by signing in to an account of their own between the guesses', async () => {
      const own = await somebody(house);
      expect(await guessAtMany(100, 'first')).toBe(100);
      house.clock.moveBy({ seconds: 31 });
      expect(await guessAtMany(5, 'second')).toBe(1);
      house.clock.moveBy({ seconds: 61 });
      await signedIn(house, own);
      await signedIn(house, own);
      expect(await guessAtMany(5, 'third')).toBe(1);
      expect(await guessAt('one-more@example.net')).toBe(429);
    });

    it('lets everybody in at a browser where they signed in before, and others when the wait is over', async () => {
      const lena = await somebody(house);
      const own = await signedIn(house, lena);
      await own.open('/account');
      await own.press('Sign out');
      await guessAtMany(150, 'first');
      const elsewhere = new Visitor(house.url);
      const signIn = async (): Promise<void> => {
        await elsewhere.open('/sign-in');
        await elsewhere.press('Sign in', { 'Email address': lena.address, Password: password });
      };
      await signIn();
      expect(elsewhere.page.status).toBe(429);
      await own.press('Sign in', { 'Email address': lena.address, Password: password });
      expect(own.page.path).toBe('/home');
      house.clock.moveBy({ seconds: 31 });
      await signIn();
      expect(elsewhere.page.path).toBe('/home');
    });
  });

  it('writes down who signed in and that somebody failed, without an address', async () => {
    const lena = await somebody(house);
    await signedIn(house, lena);
    const visitor = new Visitor(house.url);
    await visitor.open('/sign-in');
    await visitor.press('Sign in', { 'Email address': lena.address, Password: 'a guess that is wrong' });
    const entries = await house.database.rows<{ action: string; line: string }>("SELECT action, e::text AS line FROM audit.entries e WHERE action LIKE 'accounts.sign%' ORDER BY id");
    expect(entries.map(({ action }) => action)).toEqual(['accounts.signed-in', 'accounts.sign-in-failed']);
    expect(entries.map(({ line }) => line).join()).not.toContain(lena.address);
  });

  it('reads every field once, as one text', async () => {
    await somebody(house);
    const visitor = new Visitor(house.url);
    await visitor.open('/sign-in');
    const token = new URLSearchParams(visitor.formToken).toString();
    for (const body of ['email=lena@example.net&email=b@example.net', 'email[]=lena@example.net', 'email[$ne]=x', 'isAdmin=true&email=x']) {
      const answer = await visitor.request('POST', '/sign-in', `${token}&${body}&password=${encodeURIComponent(password)}`, {
        'content-type': 'application/x-www-form-urlencoded',
      });
      expect(answer.status).toBe(422);
    }
  });
});
