import { volley } from '../load/volley.js';
import { say } from '../report/say.js';
import { accept } from './accept.js';
import { strangers } from './activate.js';
import { growthDuring } from './rows-written.js';
import type { Scene } from './scene.js';

/** Prints, table by table, how many rows product and floor add for one acceptance and for one activation. */
export async function compareRows(scene: Scene): Promise<void> {
  const accepting = accept(scene);
  const deeds = { accepting: () => accepting.flows(count), activating: () => strangers(scene, count) };
  for (const [deed, flowsOf] of Object.entries(deeds)) {
    const grown = { product: new Map<string, number>(), floor: new Map<string, number>() };
    for (const side of ['product', 'floor'] as const) {
      const flows = await flowsOf();
      grown[side] = new Map(await growthDuring(scene.owner, () => volley(scene[side].url, flows)));
    }
    say(`  rows added by one ${deed}: product and floor`);
    for (const table of new Set([...grown.product.keys(), ...grown.floor.keys()])) {
      say(`    ${table.padEnd(32)} ${(grown.product.get(table) ?? 0) / count}  ${(grown.floor.get(table) ?? 0) / count}`);
    }
  }
}

const count = 16;
