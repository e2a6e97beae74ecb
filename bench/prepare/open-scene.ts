import { deriveKey } from '../../src/platform/security/keys.js';
import type { Scene } from '../measure/scene.js';
import type { Options } from '../options.js';
import { startServer } from '../processes/server.js';
import { Browsers } from './browsers.js';
import { makeModelWorld } from './model-world.js';
import { openStage } from './stage.js';
import type { Stage } from './stage.js';

/** Opens a PostgreSQL with the bench's world and both servers on it, and takes it all away once it was used. */
export async function withScene<T>(options: Pick<Options, 'rounds' | 'list'>, use: (scene: Scene) => Promise<T>): Promise<T> {
  const stage = await openStage();
  // The servers end with us; the database and its folder are ours to remove.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stage.close().finally(() => process.exit(130)));
  try {
    const scene = await openScene(stage, options);
    try {
      return await use(scene);
    } finally {
      await Promise.all([scene.product.stop(), scene.floor.stop()]);
    }
  } finally {
    await stage.close();
  }
}

async function openScene({ environment, masterKey, owner }: Stage, { rounds, list }: Pick<Options, 'rounds' | 'list'>): Promise<Scene> {
  const model = await makeModelWorld(environment);
  const product = await startServer('gangway.js', environment);
  const floor = await startServer('bench/floor/main.js', { ...environment, SESSION_KEY: deriveKey(masterKey, 'session cookie').toString('base64') });
  return { product, floor, owner, model, browsers: new Browsers(masterKey), environment, rounds, list };
}
