import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { serverAccount } from './account.js';
import { postgresBinaries } from './binaries.js';
import { createCluster, readCredentials } from './cluster.js';
import { KeptServer } from './kept-server.js';
import type { KeepingOptions } from './kept-server.js';
import { isAlive, runningServer, untilGone } from './running-server.js';
import type { RunningServer, WatchedServer } from './running-server.js';
import { isReady, ServerDidNotStart, watchOverServer } from './server-process.js';
import { startServer } from './server-start.js';
import type { Folder } from './server-start.js';
import { mostTries, pauseAfter } from './tries.js';

export interface EmbeddedPostgresOptions extends KeepingOptions {
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
  const kept = 'watcher' in server ? new KeptServer(server, folder, options, urlOf('owner')) : null;
  options.log?.(`PostgreSQL is ready on port ${server.port} (${((Date.now() - startedAt) / 1000).toFixed(1)} s)`);
  return { ownerUrl: urlOf('owner')(server.port), appUrl: urlOf('app')(server.port), port: server.port, stop: async () => kept?.stop() };
}

function prepareFolder(dataDir: string): Folder {
  const path = resolve(dataDir);
  mkdirSync(path, { recursive: true });
  const cluster = join(path, 'cluster');
  const account = serverAccount(cluster);
  return { cluster, account, binaries: postgresBinaries(account), owner: join(path, 'owner.pid'), log: join(path, 'server.log') };
}

async function findOrStart(folder: Folder, options: EmbeddedPostgresOptions, urlOf: (port: number) => string): Promise<RunningServer | WatchedServer> {
  for (let tries = 1; ; tries += 1) {
    const running = runningServer(folder.cluster);
    if (running && (await isReady(urlOf(running.port), () => isAlive(running.pid)))) return isOfAnother(running, folder) ? running : adopted(running, folder);
    try {
      return await startServer(folder, options, urlOf);
    } catch (error) {
      // Two starts can meet as well.
      const isPassing = error instanceof ServerDidNotStart && (error.willPass || runningServer(folder.cluster) !== null);
      if (!isPassing || tries === mostTries) throw error;
    }
    await delay(pauseAfter(tries));
  }
}

function adopted(server: RunningServer, folder: Folder): WatchedServer {
  return { ...server, ended: untilGone(server), watcher: watchOverServer(server.pid, folder.account) };
}

/** The process named in `owner.pid` stops the server. When it is gone, whoever comes next takes its place. */
function isOfAnother(server: RunningServer, folder: Folder): boolean {
  const [owner = 0, owned = 0] = existsSync(folder.owner) ? readFileSync(folder.owner, 'utf8').split(' ').map(Number) : [];
  return owned === server.pid && isAlive(owner);
}
