import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import type { ServerFiles } from './cluster.js';
import { isReady, lastWords, ServerDidNotStart, spawnServer, stopServer, watchOverServer } from './server-process.js';
import type { WatchedServer } from './running-server.js';

/** Where a server lives: its data folder, and beside it the file that names its owner and its log. */
export type Folder = ServerFiles & { readonly owner: string; readonly log: string };

export interface StartOptions {
  /** A free port is taken when none is given. */
  readonly port?: number;
  readonly settings?: Readonly<Record<string, string>>;
  /** A log that tells why the one before ended is kept. */
  readonly isAgain?: boolean;
  /** Gives the start up; a server that is not up yet is ended. */
  readonly signal?: AbortSignal;
}

const usualSettings = { listen_addresses: '127.0.0.1', unix_socket_directories: '', timezone: 'UTC', log_checkpoints: 'off', jit: 'off' };

/**
 * Starts a server and waits until it takes connections. From its first moment it ends with this process.
 * @throws ServerDidNotStart with its last words
 */
export async function startServer(folder: Folder, options: StartOptions, urlOf: (port: number) => string): Promise<WatchedServer> {
  const port = await freePort(options.port);
  const settings = { ...usualSettings, port: String(port), ...options.settings };
  const child = spawnServer(folder, { path: folder.log, isContinued: options.isAgain ?? false }, settings);
  const { pid } = child;
  const failed = new Promise<never>((_, reject) => child.once('error', reject));
  if (!pid) return failed;
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const watcher = watchOverServer(pid, folder.account);
  const isThere = (): boolean => child.exitCode === null && child.signalCode === null;
  try {
    const isUp = await Promise.race([isReady(urlOf(port), () => isThere() && !options.signal?.aborted), failed]);
    if (isUp) return { pid, port, ended, watcher };
    throw new ServerDidNotStart(lastWords(folder.log));
  } catch (error) {
    watcher.kill('SIGKILL');
    if (isThere()) await stopServer({ pid, port }, folder.cluster);
    throw error;
  }
}

async function freePort(wanted = 0): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done, failed) => probe.once('error', failed).listen(wanted, '127.0.0.1', done));
  const { port } = probe.address() as AddressInfo;
  await new Promise((done) => probe.close(done));
  return port;
}
