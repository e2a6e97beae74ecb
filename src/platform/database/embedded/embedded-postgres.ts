import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { serverAccount } from './account.js';
import { postgresBinaries } from './binaries.js';
import { createCluster, readCredentials } from './cluster.js';
import type { ServerFiles } from './cluster.js';
import { isAlive, runningServer } from './running-server.js';
import type { RunningServer } from './running-server.js';
import { isReady, lastWords, ServerDidNotStart, spawnServer, stopServer, watchOverServer } from './server-process.js';

export interface EmbeddedPostgresOptions {
  /** The folder that holds the data and the log of the server. */
  readonly dataDir: string;
  /** A free port is taken when none is given. */
  readonly port?: number;
  /** Settings of the server, such as `fsync: 'off'`. A server that runs already keeps its own. */
  readonly settings?: Readonly<Record<string, string>>;
  readonly log?: (line: string) => void;
}

export interface EmbeddedPostgres {
  /** As `gangway_owner`: migrates, and may create databases. */
  readonly ownerUrl: string;
  /** As `gangway_app`: no DDL. */
  readonly appUrl: string;
  readonly port: number;
  /** Stops the server. Where another process shares a server that it did not start, that server runs on. */
  stop(): Promise<void>;
}

type Folder = ServerFiles & { readonly owner: string; readonly log: string };

const attempts = 5;

/**
 * Starts the PostgreSQL that came with the packages, on 127.0.0.1 only; makes the database on the first start,
 * and takes over a server that a killed process left running.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const startedAt = Date.now();
  const folder = prepareFolder(options.dataDir);
  if (!existsSync(folder.cluster)) {
    options.log?.('making the database …');
    createCluster(folder, options.settings?.fsync !== 'off');
  }
  const credentials = readCredentials(folder.cluster);
  const urlOf = (role: 'owner' | 'app') => (port: number) => `postgres://gangway_${role}:${credentials[role]}@127.0.0.1:${port}/gangway`;
  const server = await findOrStart(folder, options, urlOf('owner'));
  const stop = takeCare(server, folder);
  options.log?.(`PostgreSQL is ready on port ${server.port} (${((Date.now() - startedAt) / 1000).toFixed(1)} s)`);
  return { ownerUrl: urlOf('owner')(server.port), appUrl: urlOf('app')(server.port), port: server.port, stop };
}

function prepareFolder(dataDir: string): Folder {
  const path = resolve(dataDir);
  mkdirSync(path, { recursive: true });
  const cluster = join(path, 'cluster');
  const account = serverAccount(cluster);
  return { cluster, account, binaries: postgresBinaries(account), owner: join(path, 'owner.pid'), log: join(path, 'server.log') };
}

async function findOrStart(folder: Folder, options: EmbeddedPostgresOptions, urlOf: (port: number) => string): Promise<RunningServer> {
  for (let attempt = 1; ; attempt += 1, await delay(200)) {
    const running = runningServer(folder.cluster);
    if (running && (await isReady(urlOf(running.port), () => isAlive(running.pid)))) return running;
    try {
      return await start(folder, options, urlOf);
    } catch (error) {
      // A port can be lost between finding it and using it, and two starts can meet.
      const isLost = error instanceof ServerDidNotStart && (error.isPortTaken || runningServer(folder.cluster) !== null);
      if (!isLost || attempt === attempts) throw error;
    }
  }
}

async function start(folder: Folder, options: EmbeddedPostgresOptions, urlOf: (port: number) => string): Promise<RunningServer> {
  const port = await freePort(options.port);
  const child = spawnServer(folder, folder.log, {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    timezone: 'UTC',
    log_checkpoints: 'off',
    jit: 'off',
    ...options.settings,
  });
  const failed = new Promise<never>((_, reject) => child.once('error', reject));
  const stillThere = (): boolean => child.exitCode === null && child.signalCode === null;
  const ready = await Promise.race([isReady(urlOf(port), stillThere), failed]);
  if (!ready || !child.pid) throw new ServerDidNotStart(lastWords(folder.log));
  return { pid: child.pid, port };
}

/** The process named in `owner.pid` stops the server. When it is gone, whoever comes next takes its place. */
function takeCare(server: RunningServer, folder: Folder): () => Promise<void> {
  const [owner = 0, owned = 0] = existsSync(folder.owner) ? readFileSync(folder.owner, 'utf8').split(' ').map(Number) : [];
  if (owned === server.pid && isAlive(owner)) return () => Promise.resolve();
  writeFileSync(folder.owner, `${process.pid} ${server.pid}`);
  const watcher = watchOverServer(server.pid, folder.account);
  let stopping: Promise<void> | undefined;
  return () => (stopping ??= stopInOrder());

  async function stopInOrder(): Promise<void> {
    // The watcher goes first: it must never signal a number that meanwhile belongs to another process.
    watcher.kill('SIGKILL');
    await stopServer(server, folder.cluster);
    rmSync(folder.owner, { force: true });
  }
}

async function freePort(wanted = 0): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done, failed) => probe.once('error', failed).listen(wanted, '127.0.0.1', done));
  const { port } = probe.address() as AddressInfo;
  await new Promise((done) => probe.close(done));
  return port;
}
