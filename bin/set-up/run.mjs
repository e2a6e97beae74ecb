import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the repository; every command runs there, wherever it was called from. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

export const binaries = join(root, 'node_modules', '.bin');

const running = new Set();
const codes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };
const killsAfterMs = 5_000;
let endsWith = null;

// Whatever ends us, nothing that we started goes on alone.
process.on('exit', () => signalAll('SIGTERM'));

/** Remembers a child until it has ended. While there is one, Ctrl-C and its like end us only after it. */
export function endsWithUs(child) {
  if (running.size === 0) for (const name of Object.keys(codes)) process.on(name, endInOrder);
  running.add(child);
  child.once('close', () => forgetChild(child));
  return child;
}

function forgetChild(child) {
  if (!running.delete(child) || running.size > 0) return;
  if (endsWith !== null) process.exit(endsWith);
  for (const name of Object.keys(codes)) process.off(name, endInOrder);
}

/**
 * What we started may still be writing, npm into node_modules for one; whoever starts us again at once must not meet it.
 * A command that listens for the signal itself decides itself when it ends.
 */
function endInOrder(signal) {
  // Ctrl-C comes twice, from the terminal and from the npm above us.
  if (endsWith !== null) return;
  if (process.listenerCount(signal) === 1) endsWith = codes[signal];
  signalAll('SIGTERM');
  setTimeout(() => signalAll('SIGKILL'), killsAfterMs).unref();
}

function signalAll(signal) {
  for (const child of running) signalGroup(child, signal);
}

/** A child with a group of its own may have children, too. */
function signalGroup(child, signal) {
  try {
    process.kill(-child.pid, signal);
  } catch {
    child.kill(signal);
  }
}

/** Runs a program to its end and keeps what it says. It stands in a process group of its own, which can be ended as a whole. */
export function run(program, args, { env = process.env } = {}) {
  return new Promise((resolve, reject) => {
    const child = endsWithUs(spawn(program, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true }));
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
