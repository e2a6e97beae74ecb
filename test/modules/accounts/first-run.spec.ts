import type { AddressInfo } from 'node:net';
import { Client } from 'pg';
import { SMTPServer } from 'smtp-server';
import { FirstRun } from '../../../src/modules/accounts/index.js';
import { startApp, type TestApp } from '../../support/app.js';
import { eventually } from '../../support/eventually.js';
import { Visitor } from '../../support/visitor.js';
import { password, somebody } from './somebody.js';

describe('the first run', () => {
  let house: TestApp;
  beforeAll(async () => {
    house = await startApp();
  });
  afterEach(() => house.reset());
  afterAll(() => house.stop());

  const link = async (): Promise<string> => new URL((await house.app.get(FirstRun, { strict: false }).linkIfEmpty()) ?? 'http://none.example/').pathname;

  /**
   * Lets nobody be added until one of them waits for that and the others for it: they are truly at work at once, and stand in
   * line. Out of line they would end alike, but only after PostgreSQL has found them waiting for each other.
   */
  async function whileTheyStandInLine<T>(others: number, work: () => Promise<T>): Promise<T> {
    const client = new Client({ connectionString: house.settings.migrationDatabaseUrl });
    await client.connect();
    await client.query('BEGIN; LOCK TABLE accounts.people IN SHARE MODE');
    const done = work();
    const waiting = `SELECT locktype FROM pg_locks WHERE NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;
    const kinds = async (): Promise<string[]> => (await client.query<{ locktype: string }>(waiting)).rows.map(({ locktype }) => locktype).sort();
    try {
      await eventually(async () => expect(await kinds()).toEqual([...Array<string>(others).fill('advisory'), 'relation']));
    } finally {
      await client.end();
    }
    return done;
  }

  it('makes the first administrator, once', async () => {
    const path = await link();
    const visitor = new Visitor(house.url);
    await visitor.open(path);
    expect([visitor.page.path, visitor.page.heading]).toEqual(['/setup', 'Set up Gangway']);
    expect(visitor.page.text).toContain('Links in mails lead to');
    await visitor.press('Create administrator', { 'Full name': 'Sam Reyes', 'Email address': 'sam', Password: password });
    expect(visitor.page.status).toBe(422);
    await visitor.press('Create administrator', { 'Full name': 'Sam Reyes', 'Email address': 'sam@gangway.example', Password: password });
    expect(visitor.page.path).toBe('/admin/clients');
    await new Visitor(house.url).open(path).then((page) => expect(page.status).toBe(410));
    expect(await house.app.get(FirstRun, { strict: false }).linkIfEmpty()).toBeNull();
  });

  it('has no link where somebody has an account; until then every link that was printed works', async () => {
    const older = await link();
    await link();
    const visitor = new Visitor(house.url);
    expect((await visitor.open(older)).status).toBe(200);
    await somebody(house);
    expect(await house.app.get(FirstRun, { strict: false }).linkIfEmpty()).toBeNull();
    expect((await visitor.open('/setup')).status).toBe(410);
    expect((await visitor.open('/setup/an-unknown-secret')).status).toBe(410);
  });

  it('makes one administrator of several links that are used at once', async () => {
    for (let printed = 0; printed < 4; printed += 1) await link();
    const firstRun = house.app.get(FirstRun, { strict: false });
    const links = await house.database.rows<{ id: string }>(`SELECT id FROM platform.secret_links WHERE purpose = 'accounts.setup'`);
    const made = await whileTheyStandInLine(3, () =>
      Promise.allSettled(
        links.map(({ id }, index) => firstRun.createAdministrator({ linkId: id, fullName: 'Sam', address: `sam${index}@gangway.example`, passwordHash: 'x' })),
      ),
    );
    expect(made.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected', 'rejected']);
    expect(await house.database.rows('SELECT id FROM accounts.people')).toHaveLength(1);
  });

  it('makes one administrator of twenty presses at once', async () => {
    const visitor = new Visitor(house.url);
    await visitor.open(await link());
    const body = (index: number): URLSearchParams => new URLSearchParams({ ...visitor.formToken, fullName: 'Sam', email: `sam${index}@gangway.example`, password });
    await Promise.all(Array.from({ length: 20 }, (_, index) => visitor.request('POST', '/setup', body(index))));
    expect(await house.database.rows('SELECT id FROM accounts.people')).toHaveLength(1);
  });
});

describe('what the first run says of the mail server', () => {
  /** The page's words on mail, where SMTP_URL leads to an address. */
  async function seenWith(smtpUrl: string): Promise<string> {
    const house = await startApp({ smtpUrl });
    try {
      const visitor = new Visitor(house.url);
      const page = await visitor.open(new URL((await house.app.get(FirstRun, { strict: false }).linkIfEmpty()) ?? 'http://none.example/').pathname);
      return /\bMail (Looks right|Look at this).*/s.exec(page.text)?.[0] ?? page.text;
    } finally {
      await house.stop();
    }
  }

  it('is that it lets Gangway in, what it says against that, or that nobody is there', async () => {
    const server = new SMTPServer({
      disabledCommands: ['STARTTLS'],
      logger: false,
      onAuth: ({ password: typed }, _session, done) => (typed === 'right' ? done(null, { user: 'gangway' }) : done(new Error('Gangway may not send here'))),
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    // A server that listens on a port has an address with a port.
    const place = `127.0.0.1:${(server.server.address() as AddressInfo).port}`;
    try {
      expect(await seenWith(`smtp://gangway:right@${place}`)).toMatch(/^Mail Looks right .* lets Gangway in/s);
      expect(await seenWith(`smtp://gangway:wrong@${place}`)).toMatch(/^Mail Look at this .*The server said: 535 Gangway may not send here/s);
    } finally {
      await new Promise<void>((resolve) => server.close(resolve));
    }
    expect(await seenWith(`smtp://gangway:right@${place}`)).toMatch(/^Mail Look at this .*Nobody takes connections there/s);
  });
});
