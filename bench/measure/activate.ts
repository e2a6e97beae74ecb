import { contractsPaths } from '../../src/modules/contracts/contracts.paths.js';
import { invitationsPaths } from '../../src/modules/invitations/invitations.paths.js';
import { form } from '../load/flow.js';
import type { Flow } from '../load/flow.js';
import { median, quantile } from '../load/statistics.js';
import { connections, mediansOf, volley } from '../load/volley.js';
import type { Timing } from '../load/volley.js';
import type { Browsers } from '../prepare/browsers.js';
import { makeVisitors } from '../prepare/visitors.js';
import type { Visitor } from '../prepare/visitors.js';
import type { Scene } from './scene.js';

export interface Activation {
  readonly product: Timing;
  readonly floor: Timing;
  /** Argon2id alone, as many at once as there are connections. */
  readonly hash: Timing;
}

const count = 10 * connections;

/** A new account out of an invitation: product, floor without a hash, and the hash alone, in turn. */
export async function activate(scene: Scene): Promise<Activation> {
  const taken = { product: [] as Timing[], floor: [] as Timing[], hash: [] as Timing[] };
  for (let round = 0; round <= scene.rounds; round += 1) {
    const product = await volley(scene.product.url, await strangers(scene, count));
    const hash = await hashes(scene.floor.url);
    const floor = await volley(scene.floor.url, await strangers(scene, count));
    if (round === 0) continue;
    taken.product.push(product);
    taken.hash.push(hash);
    taken.floor.push(floor);
  }
  return { product: mediansOf(taken.product), floor: mediansOf(taken.floor), hash: mediansOf(taken.hash) };
}

/** Strangers with a link, each about to send the form. */
export async function strangers({ owner, model, browsers }: Scene, count: number): Promise<Flow[]> {
  return (await makeVisitors(owner, model, { count, isSignedIn: false })).map((visitor) => activating(visitor, browsers));
}

function activating({ invitationId, contractId, linkSecret }: Visitor, browsers: Browsers): Flow {
  const { token, cookie } = browsers.tokenOfStranger();
  const fields = { _csrf: token, _acting: 'self', fullName: 'Lena Vogel', password: 'four unrelated words here' };
  const sent = form(fields, `${cookie}; ${browsers.linkCookie(invitationId, linkSecret)}`);
  return [
    { request: () => ({ method: 'POST', path: invitationsPaths.activation(invitationId), ...sent }), status: 303, leadsTo: contractsPaths.review(contractId) },
  ];
}

async function hashes(floorUrl: string): Promise<Timing> {
  const { times, tookMs } = (await (await fetch(`${floorUrl}/hash/${count}`)).json()) as { times: number[]; tookMs: number };
  const mean = times.reduce((sum, time) => sum + time, 0) / times.length;
  return { perSecond: (count * 1000) / tookMs, mean, p50: median(times), p99: quantile(times, 0.99) };
}
