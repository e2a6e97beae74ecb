import { spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, readFileSync, readlinkSync, realpathSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** A server that is up, as its `postmaster.pid` tells. */
export interface RunningServer {
  readonly pid: number;
  readonly port: number;
}

/** A server that this process looks after. */
export interface WatchedServer extends RunningServer {
  /** Resolves when it is gone, for whatever reason. */
  readonly ended: Promise<void>;
  /** Ends the server when this process is gone. */
  readonly watcher: ChildProcess;
}

/** An empty file younger than this belongs to a server that is just starting, not to one that crashed. */
const stillBeingWrittenMs = 1_000;

const lookEveryMs = 1_000;

/** Whether a process with this number exists, no matter whose. */
export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * The server that already runs on this data folder, left behind or in use. A `postmaster.pid` whose number
 * now belongs to another program (after a crash, or in a restarted container) would stop PostgreSQL, so it is removed.
 */
export function runningServer(cluster: string): RunningServer | null {
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return null;
  const [pid, , , port] = readFileSync(file, 'utf8').split('\n').map(Number);
  if (!pid && Date.now() - statSync(file).mtimeMs < stillBeingWrittenMs) return null;
  // PostgreSQL itself clears away what a dead server left, after a look at the memory that its processes may still share.
  if (pid && !isAlive(pid)) return null;
  if (pid && port && isPostgresOn(cluster, pid)) return { pid, port };
  rmSync(file, { force: true });
  return null;
}

/** Resolves when a server that another process started is gone; nobody tells us. */
export async function untilGone({ pid }: RunningServer): Promise<void> {
  while (isAlive(pid)) await delay(lookEveryMs, undefined, { ref: false });
}

function isPostgresOn(cluster: string, pid: number): boolean {
  if (!existsSync('/proc/self/cwd')) return spawnSync('ps', ['-p', String(pid), '-o', 'comm='], { encoding: 'utf8' }).stdout.includes('postgres');
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster);
  } catch {
    // The process is gone, or it belongs to another account and so can't be the server of our folder.
    return false;
  }
}
