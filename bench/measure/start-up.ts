import { setTimeout as delay } from 'node:timers/promises';
import { median } from '../load/statistics.js';
import { startServer } from '../processes/server.js';
import type { Scene } from './scene.js';

export interface StartUp {
  readonly startedInMs: number;
  readonly memoryInMb: number;
}

/** Long enough for what a start leaves behind to be collected. */
const idleMs = 3_000;

/** Starts both in turn, each alone, and looks at the memory after some idle seconds. The product runs as it comes: web and worker in one. */
export async function compareStartUps({ environment, rounds }: Scene): Promise<{ product: StartUp; bare: StartUp }> {
  const product: StartUp[] = [];
  const bare: StartUp[] = [];
  for (let round = 0; round < rounds; round += 1) {
    bare.push(await startOnce('bench/bare/main.js', environment));
    product.push(await startOnce('gangway.js', { ...environment, ROLE: 'all' }));
  }
  return { product: middle(product), bare: middle(bare) };
}

async function startOnce(file: string, environment: Readonly<Record<string, string>>): Promise<StartUp> {
  const server = await startServer(file, environment);
  await delay(idleMs);
  const memoryInMb = server.memoryInMb();
  await server.stop();
  return { startedInMs: server.startedInMs, memoryInMb };
}

function middle(starts: readonly StartUp[]): StartUp {
  return { startedInMs: median(starts.map(({ startedInMs }) => startedInMs)), memoryInMb: median(starts.map(({ memoryInMb }) => memoryInMb)) };
}
