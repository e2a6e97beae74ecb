import type { Flow } from '../load/flow.js';
import { mediansOf, volley } from '../load/volley.js';
import type { Timing } from '../load/volley.js';
import { withScene } from '../prepare/open-scene.js';
import { say } from '../report/say.js';
import type { Scene } from './scene.js';

/** The same pages with few rows behind them and with many. */
export interface FewAndMany {
  readonly few: Timing;
  readonly many: Timing;
}

export const few = 10_000;
export const many = 1_000_000;

/** Makes so many rows. */
type Fill = (scene: Scene, count: number) => Promise<void>;
/** The pages to read, for the rows that are there. */
type Pages = (scene: Scene) => Promise<readonly Flow[]>;

/**
 * Few rows stand in a database of their own, with a product of their own, beside the scene's with many: round after round both are asked
 * in turn, so that whatever else the machine does meets both.
 * @returns one comparison for each of the lists of pages
 */
export async function besideFew<Lists extends readonly Pages[]>(scene: Scene, fill: Fill, lists: Lists): Promise<{ [List in keyof Lists]: FewAndMany }> {
  return withScene(scene, async (small) => {
    await filled(small, fill, few);
    await filled(scene, fill, many);
    const compared: FewAndMany[] = [];
    for (const pages of lists) compared.push(await inTurn(scene.rounds, await sideOf(small, pages), await sideOf(scene, pages)));
    return compared as { [List in keyof Lists]: FewAndMany };
  });
}

async function filled(scene: Scene, fill: Fill, count: number): Promise<void> {
  say(`  making ${count} rows`);
  await fill(scene, count);
  // Otherwise a page that needs room among the buffers would first write some of these rows to the disk.
  await scene.owner.query('CHECKPOINT');
}

type Side = () => Promise<Timing>;

async function sideOf(scene: Scene, pages: Pages): Promise<Side> {
  const flows = await pages(scene);
  return () => volley(scene.product.url, flows);
}

/** One volley each to warm up, and each first in turn. */
async function inTurn(rounds: number, askFew: Side, askMany: Side): Promise<FewAndMany> {
  const timings = { few: [] as Timing[], many: [] as Timing[] };
  const sides = [() => askFew().then((timing) => timings.few.push(timing)), () => askMany().then((timing) => timings.many.push(timing))];
  for (let round = 0; round <= rounds; round += 1) {
    for (const ask of round % 2 === 0 ? sides : sides.toReversed()) await ask();
  }
  return { few: mediansOf(timings.few.slice(1)), many: mediansOf(timings.many.slice(1)) };
}
