import { invitationsPaths } from '../../src/modules/invitations/invitations.paths.js';
import { makeInvitations } from '../../seeds/large-invitations.js';
import type { Flow } from '../load/flow.js';
import { mediansOf, volley } from '../load/volley.js';
import type { Timing } from '../load/volley.js';
import { newSecret } from '../prepare/browsers.js';
import { signIn } from '../prepare/visitors.js';
import { say } from '../report/say.js';
import type { Scene } from './scene.js';

/** The list of one client's invitations, and its search, with few and with many of them. */
export interface Invitations {
  readonly list: FewAndMany;
  readonly search: FewAndMany;
}

export interface FewAndMany {
  readonly few: Timing;
  readonly many: Timing;
}

const fewInvitations = 10_000;
const manyInvitations = 1_000_000;
const requests = 480;

export async function invitations(scene: Scene): Promise<Invitations> {
  const inviter = await signedInInviter(scene);
  const { clientId } = inviter;
  await makeInvitations(scene.owner, { clientId, count: fewInvitations });
  const few = { list: await list(scene, inviter), search: await search(scene, inviter) };
  say(`  making ${manyInvitations} invitations`);
  await makeInvitations(scene.owner, { clientId, count: manyInvitations - fewInvitations, onProgress: (made) => made % 250_000 === 0 && say(`    ${made}`) });
  const many = { list: await list(scene, inviter), search: await search(scene, inviter) };
  return { list: { few: few.list, many: many.list }, search: { few: few.search, many: many.search } };
}

interface Inviter {
  readonly clientId: string;
  readonly cookie: string;
}

/** Whoever invited in the model's world is signed in. */
async function signedInInviter({ owner, model, browsers }: Scene): Promise<Inviter> {
  const { rows } = await owner.query<{ clientId: string; personId: string }>('SELECT client_id AS "clientId", invited_by_id AS "personId" FROM invitations.invitations WHERE id = $1', [model.invitationId]);
  const [inviter] = rows;
  if (!inviter) throw new Error('The invitation of the model’s world is gone.');
  const sessionSecret = newSecret();
  await signIn(owner, [{ personId: inviter.personId, sessionSecret }]);
  return { clientId: inviter.clientId, cookie: `${browsers.sessionCookie(sessionSecret)}; ${browsers.actingCookie(`client:${inviter.clientId}`)}` };
}

/** The first page, pages deep in the list, and each kind of filter, in turn. */
async function list(scene: Scene, inviter: Inviter): Promise<Timing> {
  const { rows } = await scene.owner.query<{ after: string }>(deepPlaces, [inviter.clientId]);
  const deep = rows.map(({ after }) => `after=${after}`);
  return timed(scene, inviter, ['', ...deep, 'state=sent', 'state=bounced', 'state=ending', 'kind=agency-cloud', 'whose=mine']);
}

/** What many have in common, whole addresses, the part of one that only it has, and what nobody has. */
async function search(scene: Scene, inviter: Inviter): Promise<Timing> {
  const { rows } = await scene.owner.query<{ address: string }>('SELECT address FROM invitations.invitations WHERE client_id = $1 ORDER BY id LIMIT 3', [inviter.clientId]);
  const parts = rows.map(({ address }) => /\d+@\w+/.exec(address)?.[0] ?? address);
  return timed(scene, inviter, ['large.example', ...rows.map(({ address }) => address), ...parts, 'zyxwvu'].map((text) => `search=${encodeURIComponent(text)}`));
}

async function timed({ product, rounds }: Scene, { cookie }: Inviter, queries: readonly string[]): Promise<Timing> {
  const flows = Array.from({ length: requests }, (_, index) => reading(addressOf(queries[index % queries.length] ?? ''), cookie));
  await volley(product.url, flows);
  const timings: Timing[] = [];
  for (let round = 1; round <= rounds; round += 1) timings.push(await volley(product.url, flows));
  return mediansOf(timings);
}

const deepPlaces = `
  SELECT to_char(created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '_' || id AS after
  FROM invitations.invitations WHERE client_id = $1 ORDER BY id LIMIT 4`;

function reading(path: string, cookie: string): Flow {
  return [{ request: () => ({ method: 'GET', path, headers: { cookie } }), status: 200 }];
}

/** An address with a bare question mark would lead to the one without it. */
const addressOf = (query: string): string => (query === '' ? invitationsPaths.list : `${invitationsPaths.list}?${query}`);
