import { deriveKey } from '../../src/platform/security/keys.js';
import type { Scene } from '../measure/scene.js';
import type { Options } from '../options.js';
import { startServer } from '../processes/server.js';
import { Browsers } from './browsers.js';
import { makeModelWorld } from './model-world.js';
import { openStage } from './stage.js';
import type { Stage } from './stage.js';

const open = new Set<Stage>();

/** The servers end with us; the databases and their folders are ours to remove. */
export function closeAllWhenStopped(): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void Promise.allSettled([...open].map((stage) => stage.close())).finally(() => process.exit(130)));
  }
}

/** Opens a PostgreSQL with the bench's world and both servers on it, and takes it all away once it was used. */
export async function withScene<T>(options: Pick<Options, 'rounds' | 'list'>, use: (scene: Scene) => Promise<T>): Promise<T> {
  const stage = await openStage();
  open.add(stage);
  try {
    const scene = await openScene(stage, options);
    try {
      return await use(scene);
    } finally {
      await Promise.all([scene.product.stop(), scene.floor.stop()]);
    }
  } finally {
    open.delete(stage);
    await stage.close();
  }
}

async function openScene({ environment, masterKey, owner }: Stage, { rounds, list }: Pick<Options, 'rounds' | 'list'>): Promise<Scene> {
  const model = await makeModelWorld(environment);
  const product = await startServer('gangway.js', environment);
  const floor = await startServer('bench/floor/main.js', { ...environment, SESSION_KEY: deriveKey(masterKey, 'session cookie').toString('base64') });
  return { product, floor, owner, model, browsers: new Browsers(masterKey), environment, rounds, list };
}
