import type { Flow } from '../load/flow.js';
import { mediansOf, volley } from '../load/volley.js';
import type { Timing } from '../load/volley.js';
import { say } from '../report/say.js';
import type { Scene } from './scene.js';

/** What is fired at both sides: as many flows as are asked for, new ones where each can be done only once. */
export interface Contest {
  readonly name: string;
  /** Flows of one volley; a multiple of the connections. */
  readonly count: number;
  flows(count: number): Promise<readonly Flow[]>;
}

export interface Compared {
  readonly product: Timing;
  readonly floor: Timing;
  readonly ratio: number;
}

/** One volley each to warm up, then round after round, each side first in turn: whatever else the machine does meets both. */
export async function compare(scene: Scene, { name, count, flows }: Contest): Promise<Compared> {
  const timings = { product: [] as Timing[], floor: [] as Timing[] };
  for (let round = 0; round <= scene.rounds; round += 1) {
    const sides = round % 2 === 0 ? (['product', 'floor'] as const) : (['floor', 'product'] as const);
    for (const side of sides) {
      const timing = await volley(scene[side].url, await flows(count));
      if (round > 0) timings[side].push(timing);
    }
    if (round > 0) say(`  ${name}, round ${round}: ${timings.product.at(-1)?.perSecond.toFixed(0)} and ${timings.floor.at(-1)?.perSecond.toFixed(0)} a second`);
  }
  const [product, floor] = [mediansOf(timings.product), mediansOf(timings.floor)];
  return { product, floor, ratio: product.perSecond / floor.perSecond };
}
