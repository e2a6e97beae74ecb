import { startApp, type TestApp } from '../../support/app.js';
import { Visitor } from '../../support/visitor.js';
import { password, signedIn, somebody } from './somebody.js';

describe('what guards every request', () => {
  let house: TestApp;
  beforeAll(async () => {
    house = await startApp();
  });
  afterEach(() => house.reset());
  afterAll(() => house.stop());

  const change = { fullName: 'Somebody Else', locale: 'en', timeZone: 'UTC' };

  async function nameOf(personId: string): Promise<string | undefined> {
    return (await house.database.row<{ name: string }>('SELECT full_name AS name FROM accounts.people WHERE id = $1', [personId]))?.name;
  }

  it.each<[string, Record<string, string>, Record<string, string>]>([
    ['without a token', { _csrf: '' }, {}],
    ['with a made-up token', { _csrf: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' }, {}],
    ['from another site by its Origin', {}, { origin: 'https://evil.example' }],
    ['from another site by its Sec-Fetch-Site', {}, { 'sec-fetch-site': 'cross-site' }],
    ['from a sister site', {}, { 'sec-fetch-site': 'same-site' }],
  ])('refuses a form %s and changes nothing', async (_how, fields, headers) => {
    const lena = await somebody(house);
    const visitor = await signedIn(house, lena);
    await visitor.open('/account');
    const body = new URLSearchParams({ ...visitor.formToken, ...change, ...fields });
    expect((await visitor.request('POST', '/account', body, headers)).status).toBe(403);
    expect(await nameOf(lena.personId)).toBe(lena.fullName);
  });

  it.each<[string, Record<string, string>]>([
    ['with nothing but the token', {}],
    ['with Origin: null', { origin: 'null' }],
    ['as same-origin', { 'sec-fetch-site': 'same-origin' }],
    ['as typed by the person', { 'sec-fetch-site': 'none' }],
  ])('takes a form %s', async (_how, headers) => {
    const lena = await somebody(house);
    const visitor = await signedIn(house, lena);
    await visitor.open('/account');
    expect((await visitor.request('POST', '/account', new URLSearchParams({ ...visitor.formToken, ...change }), headers)).status).toBe(303);
    expect(await nameOf(lena.personId)).toBe('Somebody Else');
  });

  it('takes no token of another session', async () => {
    const lena = await somebody(house);
    const own = await signedIn(house, lena);
    const other = await signedIn(house, await somebody(house, { address: 'tomasz@orbit.example', fullName: 'Tomasz Król' }));
    await other.open('/account');
    expect((await own.request('POST', '/account', new URLSearchParams({ ...other.formToken, ...change }))).status).toBe(403);
    expect(await nameOf(lena.personId)).toBe(lena.fullName);
  });

  it('refuses a multipart form where none is expected, whatever it brings', async () => {
    const visitor = await signedIn(house, await somebody(house));
    await visitor.open('/account');
    const body = new FormData();
    for (const [name, value] of Object.entries({ ...visitor.formToken, ...change })) body.append(name, value);
    expect((await visitor.request('POST', '/account', body)).status).toBe(403);
  });

  it('asks to sign in again when the session ended while a form was open', async () => {
    const visitor = await signedIn(house, await somebody(house));
    await visitor.open('/account');
    await house.database.execute('DELETE FROM accounts.sessions');
    const answer = await visitor.request('POST', '/account/security/password', new URLSearchParams({ ...visitor.formToken, newPassword: 'lantern gravel oboe thirty' }), { referer: `${house.url}/account` });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/sign-in?next=%2Faccount']);
    expect((await visitor.open('/sign-in')).text).toContain('so nothing was sent');
  });

  it('keeps what was typed when the session ended while a form was open, and sends it after a new sign-in', async () => {
    const lena = await somebody(house);
    const visitor = await signedIn(house, lena);
    await visitor.open('/account');
    await house.database.execute('DELETE FROM accounts.sessions');
    await visitor.post('/account', { ...visitor.formToken, ...change });
    expect([visitor.page.status, visitor.page.heading]).toEqual([403, 'You were signed out before this was sent']);
    expect(visitor.page.text).toContain('Somebody Else');
    await visitor.press('Sign in', { 'Email address': lena.address, Password: 'not my password at all' });
    expect([visitor.page.status, visitor.page.heading]).toEqual([422, 'You were signed out before this was sent']);
    await visitor.press('Sign in', { 'Email address': lena.address, Password: password });
    expect(visitor.page.heading).toBe('You are signed in again');
    expect(visitor.page.buttons).toContain('Sign out');
    expect(await nameOf(lena.personId)).toBe(lena.fullName);
    await visitor.press('Send it now');
    expect(await nameOf(lena.personId)).toBe('Somebody Else');
  });

  it('shows no form again that was not made for the session that ended', async () => {
    const own = await signedIn(house, await somebody(house));
    const other = await signedIn(house, await somebody(house, { address: 'tomasz@orbit.example', fullName: 'Tomasz Król' }));
    await other.open('/account');
    await house.database.execute('DELETE FROM accounts.sessions');
    expect((await own.request('POST', '/account', new URLSearchParams({ ...other.formToken, ...change }))).status).toBe(303);
  });

  it('asks to sign in when the browser dropped the cookie of a session while a form was open', async () => {
    const visitor = await signedIn(house, await somebody(house));
    await visitor.open('/account');
    const stranger = new Visitor(house.url);
    const body = new URLSearchParams({ ...visitor.formToken, ...change });
    const answer = await stranger.request('POST', '/account', body, { referer: `${house.url}/account` });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/sign-in?next=%2Faccount']);
    expect((await stranger.request('POST', '/password-reset', new URLSearchParams({ email: 'lena@example.net' }))).status).toBe(403);
  });

  it('leads somebody who signed in in another tab from the old form to the page as it is now, and takes nothing from it', async () => {
    const lena = await somebody(house);
    const visitor = new Visitor(house.url);
    await visitor.open('/sign-in');
    const before = visitor.formToken;
    await visitor.press('Sign in', { 'Email address': lena.address, Password: password });
    const answer = await visitor.request('POST', '/account', new URLSearchParams({ ...before, ...change }), { referer: `${house.url}/account` });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/sign-in?next=%2Faccount']);
    expect(await nameOf(lena.personId)).toBe(lena.fullName);
    await visitor.open('/sign-in?next=%2Faccount');
    expect(visitor.page.path).toBe('/account');
  });

  it('sets nothing that the form does not have', async () => {
    const lena = await somebody(house);
    const visitor = await signedIn(house, lena);
    await visitor.open('/account');
    const more = { isAdmin: 'true', is_admin: 'true', role: 'owner', id: 'x', passwordHash: 'x', tenantId: 'x', status: 'x' };
    await visitor.request('POST', '/account', new URLSearchParams({ ...visitor.formToken, ...change, ...more }));
    const row = await house.database.row<{ isAdmin: boolean; id: string }>('SELECT is_admin AS "isAdmin", id FROM accounts.people');
    expect(row).toEqual({ isAdmin: false, id: lena.personId });
  });

  it('writes no row when pages are opened', async () => {
    const visitor = await signedIn(house, await somebody(house));
    await house.settle();
    await house.runJob('audit.seal');
    const before = await fingerprint();
    for (const path of ['/account', '/account/security', '/help', '/report', '/privacy', '/terms', '/sign-in', '/join', '/password-reset', '/nowhere']) {
      await visitor.request('GET', path);
      await fetch(house.url + path, { redirect: 'manual' });
    }
    expect(await fingerprint()).toBe(before);
  });

  async function fingerprint(): Promise<string> {
    const tables = await house.database.rows<{ path: string }>(
      "SELECT format('%I.%I', schemaname, tablename) AS path FROM pg_tables WHERE schemaname IN ('accounts', 'platform', 'audit') AND tablename <> 'schedules' ORDER BY 1",
    );
    const counts = await Promise.all(tables.map(({ path }) => house.database.row(`SELECT '${path}' AS path, count(*), md5(string_agg(t::text, '|' ORDER BY t::text)) FROM ${path} t`)));
    return JSON.stringify(counts);
  }

  it('puts the strict headers on pages, refusals and redirects alike', async () => {
    for (const path of ['/sign-in', '/nowhere', '/account']) {
      const { headers } = await fetch(house.url + path, { redirect: 'manual' });
      expect(headers.get('content-security-policy')).toBe(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'",
      );
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.get('referrer-policy')).toBe('same-origin');
      expect(headers.get('x-powered-by')).toBeNull();
      expect(headers.get('strict-transport-security')).toBeNull();
      expect(headers.get('cache-control')).toContain('no-store');
    }
  });

  it('sets cookies out of reach of scripts and other sites', async () => {
    await somebody(house);
    const visitor = new Visitor(house.url);
    const page = await visitor.request('GET', '/sign-in');
    const token = /name="_csrf" value="([^"]+)"/.exec(await page.text())?.[1] ?? '';
    const answer = await visitor.request('POST', '/sign-in', new URLSearchParams({ _csrf: token, email: 'lena@example.net', password }));
    const cookies = [...page.headers.getSetCookie(), ...answer.headers.getSetCookie()];
    expect(cookies.map((line) => line.split('=')[0])).toEqual(expect.arrayContaining(['gangway', 'gangway-form']));
    for (const line of cookies) expect(line).toMatch(/HttpOnly/);
    for (const line of cookies) expect(line).toMatch(/SameSite=Lax/);
  });

  it('counts by the real origin, whatever a stranger writes into X-Forwarded-For', async () => {
    const visitor = new Visitor(house.url);
    await visitor.open('/report');
    const statuses = [];
    for (let index = 0; index < 6; index += 1) {
      const body = new URLSearchParams({ ...visitor.formToken, reason: 'other', message: 'Something looks odd.', email: '' });
      statuses.push((await visitor.request('POST', '/report', body, { 'x-forwarded-for': `203.0.113.${index}`, 'x-forwarded-host': 'evil.example' })).status);
    }
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
  });
});

describe('behind a TLS proxy', () => {
  it('names and guards its cookies for https only', async () => {
    const house = await startApp({ publicUrl: 'https://gangway.test.example' });
    try {
      await somebody(house);
      const url = `http://127.0.0.1:${house.settings.port}`;
      const page = await fetch(`${url}/sign-in`);
      expect(page.headers.get('strict-transport-security')).toBe('max-age=63072000; includeSubDomains');
      const token = /name="_csrf" value="([^"]+)"/.exec(await page.text())?.[1] ?? '';
      const nonce = page.headers.getSetCookie().join().split(';')[0] ?? '';
      const answer = await fetch(`${url}/sign-in`, {
        method: 'POST',
        redirect: 'manual',
        headers: { cookie: nonce },
        body: new URLSearchParams({ _csrf: token, email: 'lena@example.net', password }),
      });
      expect(answer.status).toBe(303);
      const session = answer.headers.getSetCookie().find((line) => line.startsWith('__Host-gangway=')) ?? '';
      for (const flag of ['Secure', 'HttpOnly', 'SameSite=Lax', 'Path=/']) expect(session).toContain(flag);
      for (const line of [...page.headers.getSetCookie(), ...answer.headers.getSetCookie()]) expect(line).toMatch(/^__Host-.*Secure/);
    } finally {
      await house.stop();
    }
  });
});
