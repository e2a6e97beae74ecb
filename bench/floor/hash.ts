import { hash } from '@node-rs/argon2';
import type { RequestHandler } from 'express';
import { connections } from '../load/volley.js';

/** The cost that the product's passwords have (src/modules/accounts/passwords). */
const cost = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 };

/** Argon2id and nothing else, as many at once as there are connections: answers how long each took, in milliseconds. */
export const measureHash: RequestHandler<{ count: string }> = async (req, res) => {
  const each = Number(req.params.count) / connections;
  const times: number[] = [];
  const startedAt = performance.now();
  await Promise.all(Array.from({ length: connections }, () => hashInARow(each, times)));
  res.json({ times, tookMs: performance.now() - startedAt });
};

async function hashInARow(count: number, times: number[]): Promise<void> {
  for (let done = 0; done < count; done += 1) {
    const startedAt = performance.now();
    await hash('four unrelated words here', cost);
    times.push(performance.now() - startedAt);
  }
}
