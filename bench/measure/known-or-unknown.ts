import { Agent, request } from 'node:http';
import { accountsPaths } from '../../src/modules/accounts/accounts.paths.js';
import { form } from '../load/flow.js';
import { median } from '../load/statistics.js';
import { makeVisitors } from '../prepare/visitors.js';
import type { Scene } from './scene.js';

/** Medians in milliseconds of the same form, sent for addresses that have an account and for ones that have none. */
export interface Told {
  readonly form: string;
  readonly known: number;
  readonly unknown: number;
}

const each = 200;
const password = 'four unrelated words here';

const forms = [
  { form: 'Sign in', path: accountsPaths.signIn(), status: 422, fields: (email: string) => ({ email, password, next: '' }) },
  { form: 'Reset the password', path: accountsPaths.passwordReset, status: 303, fields: (email: string) => ({ email }) },
  { form: 'Join', path: accountsPaths.join(), status: 303, fields: (email: string) => ({ fullName: 'Lena Vogel', email, password }) },
] as const;

/** Sends each form in turn for a known and an unknown address, one at a time. Every one comes from an address of its own, so no limit is met. */
export async function tellApart(scene: Scene): Promise<Told[]> {
  const told: Told[] = [];
  for (const { form: name, path, status, fields } of forms) {
    const known = (await makeVisitors(scene.owner, scene.model, { count: each, isSignedIn: true })).map(({ address }) => address);
    const times = { known: [] as number[], unknown: [] as number[] };
    for (const [index, address] of known.entries()) {
      const sides = [['known', address], ['unknown', address.replace('visitor', 'nobody')]] as const;
      for (const [side, email] of index % 2 === 0 ? sides : sides.toReversed()) times[side].push(await send(scene, path, fields(email), status));
    }
    told.push({ form: name, known: median(times.known), unknown: median(times.unknown) });
  }
  return told;
}

const agent = new Agent({ keepAlive: true, maxSockets: 1 });
let sent = 0;

function send({ product, browsers }: Scene, path: string, fields: Readonly<Record<string, string>>, status: number): Promise<number> {
  const { token, cookie } = browsers.tokenOfStranger();
  const { headers, body } = form({ ...fields, _csrf: token, _acting: 'self' }, cookie);
  sent += 1;
  const from = `10.${(sent >> 16) & 255}.${(sent >> 8) & 255}.${sent & 255}`;
  return new Promise((resolve, reject) => {
    const startedAt = performance.now();
    const asked = request(product.url + path, { method: 'POST', agent, headers: { ...headers, 'x-forwarded-for': from } }, (response) => {
      response.resume();
      response.on('end', () => {
        if (response.statusCode === status) resolve(performance.now() - startedAt);
        else reject(new Error(`${path} answered ${response.statusCode} instead of ${status}.`));
      });
    });
    asked.on('error', reject).end(body);
  });
}
