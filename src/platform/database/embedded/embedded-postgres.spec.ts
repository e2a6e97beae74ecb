import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { eventually } from '../../../../test/support/eventually.js';
import { startEmbeddedPostgres } from './index.js';
import { isAlive } from './running-server.js';

const settings = { fsync: 'off' };
const folders: string[] = [];

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gangway embedded '));
  folders.push(folder);
  return folder;
}

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(sql);
    return Object.values(rows[0] ?? {})[0];
  } finally {
    await client.end();
  }
}

const serverPid = (folder: string): number => Number(readFileSync(join(folder, 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0]);

/** Compiled as in production, because the process that gets killed has no jest around it. */
async function startInAnotherProcess(folder: string): Promise<ChildProcess> {
  const root = join(__dirname, '../../../..');
  const out = newFolder();
  spawnSync(process.execPath, [join(root, 'node_modules/@swc/cli/bin/swc.js'), 'src/platform/database/embedded', '-d', out], { cwd: root });
  const program = 'require(process.argv[1]).startEmbeddedPostgres({ dataDir: process.argv[2] }).then(() => { console.log("up"); setInterval(() => {}, 1e6); })';
  const starter = spawn(process.execPath, ['-e', program, join(out, 'src/platform/database/embedded/index.js'), folder], {
    env: { NODE_PATH: join(root, 'node_modules') },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((told) => starter.stdout.once('data', told));
  return starter;
}

const saidIn = (folder: string): string => readFileSync(join(folder, 'server.log'), 'utf8');

/** How long something takes is no test's business, only that it comes. */
const until = (isSo: () => boolean): Promise<void> => eventually(() => expect(isSo()).toBe(true), 60_000);

const untilGone = (pid: number): Promise<void> => until(() => !isAlive(pid));

describe('embedded PostgreSQL', () => {
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });

  it('keeps its data over a stop, and lets only the owner change tables', async () => {
    const folder = newFolder();
    const first = await startEmbeddedPostgres({ dataDir: folder, settings });
    await ask(first.ownerUrl, 'CREATE TABLE kept AS SELECT 7 AS seven');
    await expect(ask(first.appUrl, 'CREATE TABLE mine (id int)')).rejects.toThrow('permission denied');
    await expect(ask(first.appUrl.replace(/:[0-9a-f]+@/, ':wrong@'), 'SELECT 1')).rejects.toThrow('password authentication failed');
    await first.stop();
    await first.stop();
    await expect(ask(first.ownerUrl, 'SELECT 1')).rejects.toThrow('ECONNREFUSED');

    const second = await startEmbeddedPostgres({ dataDir: folder, settings });
    expect(await ask(second.ownerUrl, 'SELECT seven FROM kept')).toBe(7);
    expect(await ask(second.ownerUrl, `SELECT current_setting('fsync')`)).toBe('off');
    await second.stop();
  });

  it('shares a server that is in use, and only the one who started it stops it', async () => {
    const folder = newFolder();
    const [one, two] = await Promise.all([startEmbeddedPostgres({ dataDir: folder, settings }), startEmbeddedPostgres({ dataDir: folder, settings })]);
    expect(one.port).toBe(two.port);
    await Promise.all([one.stop(), two.stop()]);
    await expect(ask(one.ownerUrl, 'SELECT 1')).rejects.toThrow('ECONNREFUSED');
  });

  it('starts a server that was killed again by itself, on the same port, as often as it takes', async () => {
    const folder = newFolder();
    let timesUp = 0;
    const server = await startEmbeddedPostgres({ dataDir: folder, settings, whenUpAgain: () => (timesUp += 1), firstPauseInMs: 1 });
    await ask(server.ownerUrl, 'CREATE TABLE kept AS SELECT 7 AS seven');
    for (const times of [1, 2]) {
      process.kill(serverPid(folder), 'SIGKILL');
      await until(() => timesUp === times);
      expect(await ask(server.appUrl, `SELECT current_setting('fsync')`)).toBe('off');
    }
    expect(await ask(server.ownerUrl, 'SELECT seven FROM kept')).toBe(7);
    await server.stop();
    await expect(ask(server.ownerUrl, 'SELECT 1')).rejects.toThrow('ECONNREFUSED');
  });

  it('waits until the last process of a killed server is gone', async () => {
    const folder = newFolder();
    const up = Promise.withResolvers<void>();
    const server = await startEmbeddedPostgres({ dataDir: folder, settings, whenUpAgain: up.resolve, firstPauseInMs: 50 });
    const client = new Client({ connectionString: server.ownerUrl });
    client.on('error', () => undefined);
    await client.connect();
    const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    const { pid } = rows[0] ?? { pid: 0 };
    // A process that stands still does not notice that its server is gone, as one that only computes does not.
    process.kill(pid, 'SIGSTOP');
    process.kill(serverPid(folder), 'SIGKILL');
    await until(() => saidIn(folder).includes('still in use'));
    process.kill(pid, 'SIGKILL');
    await up.promise;
    expect(await ask(server.ownerUrl, 'SELECT 1')).toBe(1);
    await server.stop();
  });

  it('says what PostgreSQL said last when it does not stay up', async () => {
    const folder = newFolder();
    const lost = Promise.withResolvers<Error>();
    const server = await startEmbeddedPostgres({ dataDir: folder, settings, whenLost: lost.resolve, firstPauseInMs: 1 });
    appendFileSync(join(folder, 'cluster', 'postgresql.conf'), 'nonsense = 1\n');
    process.kill(serverPid(folder), 'SIGKILL');
    expect((await lost.promise).message).toMatch(/^PostgreSQL ended by itself and does not stay up. What it said last:\n[^]*nonsense/);
    await server.stop();
  });

  it('can be stopped while it is being started again', async () => {
    const folder = newFolder();
    const server = await startEmbeddedPostgres({ dataDir: folder, settings });
    const pid = serverPid(folder);
    process.kill(pid, 'SIGKILL');
    await untilGone(pid);
    await server.stop();
    await expect(ask(server.ownerUrl, 'SELECT 1')).rejects.toThrow('ECONNREFUSED');
    expect(existsSync(join(folder, 'cluster', 'postmaster.pid'))).toBe(false);
  });

  it('can be stopped in the pause before it is tried again', async () => {
    const folder = newFolder();
    const pause = Promise.withResolvers<void>();
    const server = await startEmbeddedPostgres({
      dataDir: folder,
      settings,
      get firstPauseInMs() {
        pause.resolve();
        return 1_000_000;
      },
    });
    appendFileSync(join(folder, 'cluster', 'postgresql.conf'), 'nonsense = 1\n');
    process.kill(serverPid(folder), 'SIGKILL');
    await pause.promise;
    await server.stop();
  });

  it('ends the server when the process that started it is killed', async () => {
    const folder = newFolder();
    const starter = await startInAnotherProcess(folder);
    const shared = await startEmbeddedPostgres({ dataDir: folder, settings });
    await shared.stop();
    expect(await ask(shared.ownerUrl, 'SELECT 1')).toBe(1);
    starter.kill('SIGKILL');
    await untilGone(serverPid(folder));
    const next = await startEmbeddedPostgres({ dataDir: folder, settings });
    expect(await ask(next.ownerUrl, 'SELECT 1')).toBe(1);
    await next.stop();
  });

  it('says that a port is taken', async () => {
    const taken = createServer();
    await new Promise<void>((done) => taken.listen(0, '127.0.0.1', done));
    const address = taken.address();
    const port = address && typeof address === 'object' ? address.port : 0;
    await expect(startEmbeddedPostgres({ dataDir: newFolder(), port, settings })).rejects.toThrow('EADDRINUSE');
    await new Promise((done) => taken.close(done));
  });
});
