import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo, Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { startEmbeddedPostgres } from '../../../src/platform/database/embedded/index.js';
import { prepareDatabase } from '../../../src/platform/database/index.js';
import { eventually } from '../../support/eventually.js';
import { testDatabase } from '../../support/test-database.js';
import type { TestDatabase } from '../../support/test-database.js';
import { testSettings } from '../../support/test-settings.js';

let database: TestDatabase;
let place: string;
const folders: string[] = [];
const name = (url: string): string => new URL(url).pathname.slice(1);
const renamed = (url: string, other: string): string => url.replace(/[^/]+$/, other);

beforeAll(async () => {
  database = await testDatabase();
  place = new URL(database.appUrl).host;
});

afterAll(async () => {
  await database.drop();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gangway-test-start-'));
  folders.push(folder);
  return folder;
}

async function asOwner(...statements: string[]): Promise<void> {
  const client = new Client({ connectionString: database.ownerUrl });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

/** What stands in the way of a start, in the words that a person reads. */
function obstacle(addresses: { app?: string; owner?: string }): Promise<string> {
  const settings = testSettings({ databaseUrl: addresses.app ?? database.appUrl, migrationDatabaseUrl: addresses.owner ?? database.ownerUrl });
  return prepareDatabase(settings).then(() => 'nothing', (error: Error) => `${error.constructor.name} ${error.message}`);
}

describe('a start looks at its database first', () => {
  it('and goes on when both roles can do their part', async () => {
    expect(await obstacle({})).toBe('nothing');
    expect(await obstacle({ app: database.ownerUrl })).toBe('nothing');
  });

  it('and waits for nobody when there is nothing to migrate', async () => {
    const other = new Client({ connectionString: database.ownerUrl });
    await other.connect();
    // What a Gangway that migrates holds.
    await other.query('SELECT pg_advisory_lock(7264926)');
    expect(await obstacle({})).toBe('nothing');
    await other.end();
  });

  it('and says in one sentence which role it does not let in, where, and never the password', async () => {
    const wrong = (url: string): string => url.replace(/:[0-9a-f]+@/, ':hunter2@');
    expect(await obstacle({ app: wrong(database.appUrl) })).toBe(
      `Obstacle DATABASE_URL: PostgreSQL on ${place} does not let the role "gangway_app" into the database "${name(database.appUrl)}": its password is wrong, or there is no such role.`,
    );
    expect(await obstacle({ owner: database.ownerUrl.replace('gangway_owner', 'nobody_here') })).toBe(
      `Obstacle MIGRATION_DATABASE_URL: PostgreSQL on ${place} does not let the role "nobody_here" into the database "${name(database.appUrl)}": its password is wrong, or there is no such role.`,
    );
  });

  it('and says that there is no such database, or nobody at that address', async () => {
    const absent = renamed(database.appUrl, 'absent');
    expect(await obstacle({ app: absent, owner: absent })).toBe(`Obstacle DATABASE_URL: PostgreSQL on ${place} has no database "absent".`);
    expect(await obstacle({ app: 'postgres://a:b@127.0.0.1:1/gangway' })).toBe(
      `Obstacle DATABASE_URL: PostgreSQL on 127.0.0.1:1 can't be reached (ECONNREFUSED). It is to hold the database "gangway".`,
    );
  });

  it('and says which rights are missing', async () => {
    const empty = `${name(database.ownerUrl)}_empty`;
    await asOwner(`CREATE DATABASE ${empty}`);
    expect(await obstacle({ owner: renamed(database.appUrl, empty) })).toMatch(
      new RegExp(`^Obstacle MIGRATION_DATABASE_URL: PostgreSQL on ${place} does not let the role "gangway_app" change the tables of "${empty}": permission denied .*. It must own them; docs/self-hosting.md, part 1, makes such a role.$`),
    );
    expect(await obstacle({ app: renamed(database.appUrl, empty) })).toBe(
      `Obstacle DATABASE_URL: PostgreSQL on ${place} has none of Gangway's tables in "${empty}", so MIGRATION_DATABASE_URL names another database.`,
    );
    await asOwner(`DROP DATABASE ${empty} WITH (FORCE)`, 'REVOKE USAGE ON SCHEMA platform FROM gangway_app');
    expect(await obstacle({})).toBe(
      `Obstacle DATABASE_URL: PostgreSQL on ${place} gives the role "gangway_app" no rights on the tables of "${name(database.appUrl)}". It must be gangway_app or a member of it, with the rights that the migrations give.`,
    );
    await asOwner('GRANT USAGE ON SCHEMA platform TO gangway_app');
  });
});

describe('the program itself', () => {
  const built = join(process.cwd(), 'node_modules/.cache/gangway-start');
  const dataDir = newFolder();
  const taken: Server = createServer();
  let port: number;

  beforeAll(async () => {
    execFileSync(process.execPath, [join('node_modules', '@swc', 'cli', 'bin', 'swc.js'), 'src', 'migrations', 'seeds', '-d', built, '--quiet'], { stdio: 'pipe' });
    await new Promise<void>((done) => taken.listen(0, '127.0.0.1', done));
    port = (taken.address() as AddressInfo).port;
  });

  afterAll(() => new Promise((done) => taken.close(done)));

  /** In production, with everything right but for the changes. */
  function end(script: string, changes: Record<string, string>): { status: number | null; stderr: string; stdout: string } {
    const env = {
      PATH: process.env.PATH,
      DATABASE_URL: database.appUrl,
      MIGRATION_DATABASE_URL: database.ownerUrl,
      SMTP_URL: 'smtp://127.0.0.1:1',
      MAIL_FROM: 'gangway@test.example',
      MASTER_KEY: Buffer.alloc(32, 7).toString('base64'),
      PUBLIC_URL: 'https://gangway.test.example',
      HOST: '127.0.0.1',
      DATA_DIR: dataDir,
      ...changes,
    };
    const { status, stderr, stdout } = spawnSync(process.execPath, [join(built, 'src', script)], { env, encoding: 'utf8', timeout: 120_000 });
    return { status, stderr, stdout };
  }

  it.each<[string, () => Record<string, string>, number, () => string]>([
    ['settings', () => ({ PORT: 'ninety' }), 78, () => `Gangway can't start with these settings:\n  - PORT must be a whole number from 0 to 65535\n`],
    ['a database', () => ({ DATABASE_URL: renamed(database.appUrl, 'absent') }), 1, () => `DATABASE_URL: PostgreSQL on ${place} has no database "absent".\n`],
    ['a port', () => ({ PORT: String(port) }), 1, () => `Port ${port} is taken by another program. Name another one in PORT.\n`],
    ['a port for mail', () => ({ PORT: '0', INBOUND_SMTP_PORT: String(port) }), 1, () => `INBOUND_SMTP_PORT: mail can't be received there (listen EADDRINUSE: address already in use 127.0.0.1:${port}).\n`],
    ['an address', () => ({ HOST: '192.0.2.1' }), 1, () => 'HOST must be an address of this machine, and 192.0.2.1 is none.\n'],
  ])('ends with a sentence and nothing else for want of %s', (_what, changes, status, words) => {
    expect(end('main.js', changes())).toEqual({ status, stderr: words(), stdout: '' });
  });

  it.each(['verify-audit-log.js', 'rotate-keys.js'])('%s runs beside a Gangway that receives mail on this machine', (script) => {
    expect(end(join('start', script), { INBOUND_SMTP_PORT: String(port) })).toMatchObject({ status: 0, stderr: '' });
  });

  it('stopped while it makes the demo world, it ends without a word, and the next start of the demo makes the world anew', async () => {
    const folder = newFolder();
    const env = { PATH: process.env.PATH, GANGWAY_MODE: 'demo', PORT: '0', DATA_DIR: folder };
    const program = spawn(process.execPath, [join(built, 'src', 'main.js')], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    const words: string[] = [];
    for (const stream of [program.stdout, program.stderr]) stream.on('data', (data: Buffer) => words.push(data.toString()));
    const ended = once(program, 'exit');
    await eventually(() => expect(words.join('')).toContain('Making the demo world'), 60_000);
    const shared = await startEmbeddedPostgres({ dataDir: join(folder, 'postgres') });
    const client = new Client({ connectionString: shared.ownerUrl });
    client.on('error', () => undefined);
    await client.connect();
    // It is stopped in the middle of a listener, which waits for us.
    await eventually(async () => {
      await client.query('ROLLBACK');
      await client.query('BEGIN; LOCK TABLE platform.mails');
    }, 60_000);
    await eventually(async () => expect((await client.query('SELECT FROM pg_locks WHERE NOT granted')).rowCount).toBeGreaterThan(0), 60_000);
    program.kill('SIGINT');
    await client.end();
    expect(await ended).toEqual([0, null]);
    expect(words.join('')).toBe('Making the demo world (once, about ten seconds)\n');
    expect(isHalfMade(folder)).toBe('true');
  });

  it('takes a folder of something else for what it is, and not for a half-made demo', async () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'postgres', 'cluster'), { recursive: true });
    expect(isHalfMade(folder)).toBe('false');
    await asOwner(`INSERT INTO clients.clients SELECT gen_random_uuid(), 'A', 'a', 'a', key, false, 'a@a.example', now() FROM clients.plans LIMIT 1`);
    const words = end('main.js', { GANGWAY_MODE: 'demo', DATA_DIR: folder });
    expect(words).toMatchObject({ status: 1, stderr: `${folder} holds no whole demo world, but something else, or a part of it. Choose another folder with --data-dir, or remove everything in it: npm run demo -- --reset\n` });
  });
});

/** As the command sees it, which runs on any Node and is a program of its own. */
function isHalfMade(folder: string): string {
  const code = `const { isHalfMade } = await import(${JSON.stringify(join(process.cwd(), 'bin/set-up/data-folder.mjs'))}); process.stdout.write(String(isHalfMade(process.argv[1])));`;
  return spawnSync(process.execPath, ['--input-type=module', '-e', code, folder], { encoding: 'utf8', env: { PATH: process.env.PATH } }).stdout;
}
