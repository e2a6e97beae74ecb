import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
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

async function untilGone(pid: number): Promise<void> {
  while (isAlive(pid)) await delay(10);
}

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

  it('starts again after the server was killed, although its postmaster.pid is still there', async () => {
    const folder = newFolder();
    const first = await startEmbeddedPostgres({ dataDir: folder, settings });
    process.kill(serverPid(folder), 'SIGKILL');
    const second = await startEmbeddedPostgres({ dataDir: folder, settings });
    expect(await ask(second.ownerUrl, 'SELECT 1')).toBe(1);
    await Promise.all([first.stop(), second.stop()]);
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
