import './start/before-loading.js';
import 'reflect-metadata';
import { makeApplication } from './application.js';
import { loadSettings, Obstacle } from './platform/config/index.js';
import type { Settings } from './platform/config/index.js';
import { prepareDatabase } from './platform/database/index.js';
import { startEmbeddedParts } from './start/embedded-parts.js';
import { giveMemoryBack } from './start/give-memory-back.js';
import { listen } from './start/listen.js';
import { announce } from './start/announce.js';
import { stopCleanly } from './start/stop-cleanly.js';
import type { CleanStop } from './start/stop-cleanly.js';

/** Starts what ROLE says. */
async function main(): Promise<void> {
  const { settings, stop: stopParts } = await startEmbeddedParts(loadSettings());
  const stopping = stopCleanly(stopParts);
  try {
    await start(settings, stopping);
  } catch (error) {
    // What fails because its database goes away under it is no news to whoever pressed Ctrl-C.
    if (!stopping.hasBegun) throw error;
  }
}

async function start(settings: Settings, stopping: CleanStop): Promise<void> {
  await stopping.step(() => prepareDatabase(settings));
  if (settings.mode === 'demo') await stopping.step(() => fillDemo(settings, () => stopping.hasBegun));
  const app = await stopping.step(async () => {
    const made = await makeApplication(settings);
    stopping.first(() => made.close());
    return made;
  });
  await stopping.step(() => listen(app, settings));
  await announce(app, settings);
  giveMemoryBack();
}

async function fillDemo(settings: Settings, isStopping: () => boolean): Promise<void> {
  const { seedDemoOnce } = await import('../seeds/seed-once.js');
  await seedDemoOnce(settings, isStopping);
}

main().catch((error: unknown) => {
  process.stderr.write(`${wordsFor(error)}\n`);
  process.exit(error instanceof Obstacle ? error.exitCode : 1);
});

/** An obstacle is told to whoever can put it right; anything else is a bug, whose place we need. */
function wordsFor(error: unknown): string {
  if (error instanceof Obstacle) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
