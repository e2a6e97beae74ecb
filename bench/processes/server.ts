import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { repositoryRoot } from '../../src/platform/views/index.js';

/** A server in a process of its own. */
export interface Server {
  readonly url: string;
  /** From the start of the process until it answered. */
  readonly startedInMs: number;
  memoryInMb(): number;
  /** The most it ever had. */
  peakMemoryInMb(): number;
  stop(): Promise<void>;
}

const startsWithinMs = 60_000;

/** Starts a compiled file as production does, on a free port, and waits until it answers. It ends when we end, however we end. */
export async function startServer(file: string, settings: Readonly<Record<string, string>>): Promise<Server> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const endWithUs = pathToFileURL(join(repositoryRoot(), 'bin', 'set-up', 'end-with-parent.mjs')).href;
  const startedAt = performance.now();
  const child = spawn(process.execPath, ['--import', endWithUs, join(__dirname, '..', '..', file)], {
    cwd: repositoryRoot(),
    env: { PATH: process.env.PATH, NODE_ENV: 'production', HOST: '127.0.0.1', PORT: String(port), ...settings },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  while (!(await answers(url))) {
    if (child.exitCode !== null) throw new Error(`${file} ended with code ${child.exitCode} before it answered.`);
    if (performance.now() - startedAt > startsWithinMs) throw new Error(`${file} did not answer within ${startsWithinMs / 1000} seconds.`);
    await delay(5);
  }
  const startedInMs = performance.now() - startedAt;
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await gone;
  };
  return { url, startedInMs, memoryInMb: () => statusMb(child.pid ?? 0, 'VmRSS'), peakMemoryInMb: () => statusMb(child.pid ?? 0, 'VmHWM'), stop };
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/health/live`)).ok;
  } catch {
    return false;
  }
}

/** Resident memory, as Linux tells it; NaN elsewhere, and the table says so. */
function statusMb(pid: number, field: 'VmRSS' | 'VmHWM'): number {
  try {
    const kilobytes = new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return Number(kilobytes) / 1024;
  } catch {
    return NaN;
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => probe.once('listening', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
