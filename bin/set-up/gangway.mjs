import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { say } from './narrate.mjs';
import { root } from './run.mjs';

/**
 * Starts dist/gangway.js. It stands in a process group of its own: Ctrl-C in a terminal then reaches only us,
 * and we pass it on once. If we are killed, end-with-parent.mjs ends it.
 */
export function startGangway(node, settings) {
  return spawn(node, ['--import', new URL('end-with-parent.mjs', import.meta.url).href, join(root, 'dist', 'gangway.js')], {
    cwd: root,
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    detached: true,
  });
}

/** Asks a started Gangway to stop and waits for it. */
export async function stopGangway(child, signal = 'SIGTERM') {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  await gone;
}

/** Passes Ctrl-C and its like on, and resolves with the exit code when Gangway has ended. It had no last word if it was killed. */
export function untilItEnds(child) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill('SIGTERM'));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      if (signal && signal !== 'SIGTERM') say(`Gangway was ended from outside (${signal}). Nothing that was saved is lost: start it again.`);
      resolve(code ?? (signal === 'SIGTERM' ? 0 : 1));
    });
  });
}
