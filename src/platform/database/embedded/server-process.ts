import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { closeSync, constants, existsSync, openSync, readFileSync } from 'node:fs';
import { Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { nameOfDataFolder } from './account.js';
import type { Account } from './account.js';
import { serverEnvironment } from './cluster.js';
import type { ServerFiles } from './cluster.js';
import { isAlive } from './running-server.js';
import type { RunningServer } from './running-server.js';

/** The server ended before it took connections; the message holds its last words. */
export class ServerDidNotStart extends Error {
  constructor(readonly lastWords: string) {
    super(`PostgreSQL did not start: ${lastWords}`);
  }

  /** A port can be lost between finding it and using it, and a process of a killed server keeps its memory for a while. */
  get willPass(): boolean {
    return /Address already in use|shared memory block .* still in use/.test(this.lastWords);
  }
}

export interface LogFile {
  readonly path: string;
  /** Else it is begun anew. */
  readonly isContinued: boolean;
}

const { O_APPEND, O_CREAT, O_TRUNC, O_WRONLY } = constants;
const startsWithinMs = 60_000;
const stopsWithinMs = 15_000;
const lookEveryMs = 20;

/**
 * Starts the server in a session of its own, so that Ctrl-C in a terminal reaches only us and we stop it in order.
 * It writes into a file: a pipe to us would break it when we are killed.
 */
export function spawnServer(files: ServerFiles, { path, isContinued }: LogFile, settings: Readonly<Record<string, string>>): ChildProcess {
  const log = openSync(path, O_WRONLY | O_CREAT | O_APPEND | (isContinued ? 0 : O_TRUNC), 0o600);
  const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const server = spawn(join(files.binaries, 'bin', 'postgres'), ['-D', nameOfDataFolder(files.cluster, files.account), ...args], {
    cwd: files.cluster,
    env: serverEnvironment,
    stdio: ['ignore', log, log],
    detached: true,
    ...files.account,
  });
  closeSync(log);
  server.unref();
  return server;
}

/** Waits until the server takes connections. @returns false when it is on its way out instead */
export async function isReady(url: string, stillThere: () => boolean): Promise<boolean> {
  for (const end = Date.now() + startsWithinMs; Date.now() < end; await delay(lookEveryMs)) {
    if (!stillThere()) return false;
    if (await answers(url)) return true;
  }
  throw new Error(`PostgreSQL did not take a connection within ${startsWithinMs / 1000} seconds.`);
}

async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.end();
    return true;
  } catch (error) {
    const code = (error as { code?: string }).code ?? '';
    // 57P03: starting up, or shutting down. Anything else that the server itself says will not change by waiting.
    if (['57P03', 'ECONNREFUSED', 'ECONNRESET'].includes(code) || !/^[0-9A-Z]{5}$/.test(code)) return false;
    throw error;
  }
}

/** Ends the server when this process is gone, however it went: the pipe closes, and the shell wakes up. */
export function watchOverServer(pid: number, account: Account | null): ChildProcess {
  const watcher = spawn('/bin/sh', ['-c', 'read -r _; kill -INT "$0"', String(pid)], {
    stdio: ['pipe', 'ignore', 'ignore'],
    env: serverEnvironment,
    detached: true,
    cwd: '/',
    ...account,
  });
  watcher.unref();
  if (watcher.stdin instanceof Socket) watcher.stdin.unref();
  return watcher;
}

/** Stops the server: fast first (clients are cut off, data is written), at once if that takes too long. */
export async function stopServer({ pid }: RunningServer, cluster: string): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    if (await isGone(pid, cluster, signal)) return;
  }
  throw new Error(`PostgreSQL (process ${pid}) does not stop.`);
}

async function isGone(pid: number, cluster: string, signal: NodeJS.Signals): Promise<boolean> {
  if (!isAlive(pid)) return true;
  process.kill(pid, signal);
  for (const end = Date.now() + stopsWithinMs; Date.now() < end; await delay(lookEveryMs)) {
    // A server that is not our child may stay in the process table as a zombie, so its file counts too.
    if (!isAlive(pid) || !existsSync(join(cluster, 'postmaster.pid'))) return true;
  }
  return false;
}

/** What the server said last, for an error message. */
export function lastWords(logFile: string): string {
  return existsSync(logFile) ? readFileSync(logFile, 'utf8').trim().split('\n').slice(-8).join('\n') : 'it said nothing';
}
