import { demoPassword } from '../../../seeds/demo-people.js';
import { startApp } from '../../support/app.js';
import type { TestApp } from '../../support/app.js';
import { smallCast } from '../../support/cast.js';
import { signedIn } from '../../support/sign-in.js';
import { Visitor } from '../../support/visitor.js';

/*
 * Rows 47, 57, 60, 61 and 62: what an outsider and a stolen database role get. The log: log.spec.ts.
 * New ids at sign-in and dead ones after sign-out: accounts/sign-in.spec.ts; PostgreSQL away: platform/outage.spec.ts;
 * the audit log against its own application: platform/audit.spec.ts.
 */
describe('from outside', () => {
  let testing: TestApp;
  beforeAll(async () => {
    testing = await startApp();
  });
  beforeEach(() => testing.reset());
  afterAll(() => testing.stop());

  it('no cookie breaks a page, and a planted session id is never taken over', async () => {
    const { rosa } = await smallCast(testing);
    const oddities = ['%', '%00', 's%3Afixed.AAAA', 's:fixed', 'a'.repeat(4000), '"><script>', 'client:------------------------------------', '[object Object]'];
    const id = '019369c5-7b6e-7000-8000-000000000000';
    const names = ['gangway', 'gangway-form', 'gangway-acting', 'gangway-join', 'gangway-flash', 'gangway-browsers', `gangway-link-${id}`, '__proto__'];
    for (const odd of oddities) {
      const cookie = names.map((name) => `${name}=${odd.slice(0, 900)}`).join('; ');
      for (const path of ['/', '/sign-in', '/join/verification', '/home', '/client', `/invitations/${id}`, `/join/verification/${id}`, `/password-reset/${id}`]) {
        const answer = await fetch(testing.url + path, { headers: { cookie }, redirect: 'manual' });
        expect([path, odd.slice(0, 20), answer.status < 500]).toEqual([path, odd.slice(0, 20), true]);
      }
    }
    const visitor = new Visitor(testing.url);
    await visitor.open('/sign-in');
    const form = new URLSearchParams({ ...visitor.formToken, email: rosa.email, password: demoPassword });
    const answer = await visitor.request('POST', '/sign-in', form, { cookie: `gangway=s%3Aplanted.AAAA; gangway-form=${visitor.cookie('gangway-form')}` });
    expect(answer.status).toBe(303);
    expect(visitor.cookie('gangway')).not.toContain('planted');
    expect((await fetch(`${testing.url}/account`, { headers: { cookie: 'gangway=s%3Aplanted.AAAA' }, redirect: 'manual' })).status).toBe(303);
  });

  it('signing in and failing to are written down', async () => {
    const { rosa } = await smallCast(testing);
    const visitor = new Visitor(testing.url);
    await visitor.open('/sign-in');
    await visitor.press('Sign in', { 'Email address': rosa.email, Password: 'not this one at all' });
    await visitor.press('Sign in', { 'Email address': rosa.email, Password: demoPassword });
    const actions = await testing.database.rows<{ action: string }>(`SELECT action FROM audit.entries WHERE action LIKE 'accounts.sign%' ORDER BY id`);
    expect(actions.map(({ action }) => action)).toEqual(['accounts.sign-in-failed', 'accounts.signed-in']);
  });

  it('a password is kept as Argon2id of the agreed cost', async () => {
    const { rosa } = await smallCast(testing);
    const visitor = await signedIn(testing, rosa.email);
    await visitor.open('/account/security');
    await visitor.press('Change password', { 'Current password': demoPassword, 'New password': 'lantern gravel oboe thirty' });
    const hash = (await testing.database.row<{ hash: string }>('SELECT password_hash AS hash FROM accounts.people WHERE id = $1', [rosa.personId]))?.hash ?? '';
    const [, memory = '0', time = '0'] = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=1\$/.exec(hash) ?? [];
    expect(Number(memory)).toBeGreaterThanOrEqual(19 * 1024);
    expect(Number(time)).toBeGreaterThanOrEqual(2);
  });

  it.each([
    'CREATE TABLE public.x (a int)', 'CREATE SCHEMA x', 'DROP TABLE audit.records', 'TRUNCATE audit.records', 'ALTER TABLE accounts.people ADD x int',
    'UPDATE audit.records SET action = action', 'DELETE FROM audit.records', 'SET ROLE gangway_owner', 'SET session_replication_role = replica',
    `COPY (SELECT 1) TO PROGRAM 'id'`, `SELECT pg_read_file('/etc/passwd')`, 'CREATE EXTENSION dblink', 'CREATE FUNCTION public.x() RETURNS int LANGUAGE sql AS $$SELECT 1$$',
    'DELETE FROM public.gangway_migrations', 'SELECT rolpassword FROM pg_authid',
  ])("the application's own database role may not: %s", async (sql) => {
    await expect(testing.database.execute(sql)).rejects.toThrow(/permission denied|must be (owner|superuser)/i);
  });
});

it('in production there is no inbox, no preview, no gallery and no clock to turn', async () => {
  const testing = await startApp({ mode: 'production', publicUrl: 'https://gangway.test.example', smtpUrl: 'smtp://127.0.0.1:9' });
  try {
    const url = `http://127.0.0.1:${testing.settings.port}`;
    for (const path of ['/inbox', '/inbox.json', '/inbox/1', '/mail-previews', '/gallery', '/demo/clock']) {
      expect([path, (await fetch(url + path, { redirect: 'manual' })).status]).toEqual([path, 404]);
    }
  } finally {
    await testing.stop();
  }
});
