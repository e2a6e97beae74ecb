/** `npm run dev`: as the demo, in development mode, built and started again after every change. Options: --port, --data-dir, --reset. */
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { build, stateOfSources } from './set-up/build.mjs';
import { requireOwnData, resetDataFolder } from './set-up/data-folder.mjs';
import { startGangway, stopGangway } from './set-up/gangway.mjs';
import { command, Obstacle, say } from './set-up/narrate.mjs';
import { readOptions, requireFreePort } from './set-up/options.mjs';
import { setUp } from './set-up.mjs';

/** Looking is a few milliseconds for all sources, and works on every Node and every file system; being told does not. */
const looksEveryMs = 400;

await command(async () => {
  const { port, dataDir, resets } = readOptions('dev', join('.data', 'development'));
  await requireFreePort('dev', port);
  requireOwnData('dev', dataDir);
  const node = await setUp();
  if (resets) await resetDataFolder(dataDir);
  const start = () => startGangway(node, { GANGWAY_MODE: 'development', PORT: String(port), DATA_DIR: dataDir });
  await restartAfterChanges(node, start, stopSignal());
});

function stopSignal() {
  const stop = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => stop.abort());
  return stop.signal;
}

async function restartAfterChanges(node, start, signal) {
  let child = start();
  let seen = stateOfSources();
  while (await aWhile(signal)) {
    const now = stateOfSources();
    if (now === seen) continue;
    seen = now;
    if (!(await isBuilt(node))) continue;
    await stopGangway(child);
    child = start();
  }
  await stopGangway(child);
}

/** @returns false once it is time to stop */
function aWhile(signal) {
  return delay(looksEveryMs, true, { signal }).catch(() => false);
}

async function isBuilt(node) {
  try {
    await build(node);
    return true;
  } catch (error) {
    if (!(error instanceof Obstacle)) throw error;
    say(error.message);
    return false;
  }
}
