import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the repository; every command runs there, wherever it was called from. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

export const binaries = join(root, 'node_modules', '.bin');

const running = new Set();

// Whatever ends us, nothing that we started goes on alone.
process.on('exit', () => running.forEach((child) => child.kill('SIGTERM')));

/** Remembers a child until it has ended. */
export function endsWithUs(child) {
  running.add(child);
  child.once('close', () => running.delete(child));
  return child;
}

/** Runs a program to its end and keeps what it says. */
export function run(program, args, { env = process.env } = {}) {
  return new Promise((resolve, reject) => {
    const child = endsWithUs(spawn(program, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] }));
    const pieces = [];
    const keep = (piece) => pieces.push(piece);
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ ok: code === 0, code, signal, output: Buffer.concat(pieces).toString() }));
  });
}

/** Whether a process with this number exists, no matter whose. */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
