import { invitationsPaths } from '../../src/modules/invitations/invitations.paths.js';
import { makeInvitations } from '../../seeds/large-invitations.js';
import type { Flow } from '../load/flow.js';
import { newSecret } from '../prepare/browsers.js';
import { signIn } from '../prepare/visitors.js';
import { say } from '../report/say.js';
import { besideFew, type FewAndMany } from './few-and-many.js';
import type { Scene } from './scene.js';

/** The list of one client's invitations, and its search, with few and with many of them. */
export interface Invitations {
  readonly list: FewAndMany;
  readonly search: FewAndMany;
}

const requests = 480;

export async function invitations(scene: Scene): Promise<Invitations> {
  const [listed, searched] = await besideFew(scene, fill, [list, search] as const);
  return { list: listed, search: searched };
}

async function fill(scene: Scene, count: number): Promise<void> {
  const { clientId } = await signedInInviter(scene);
  await makeInvitations(scene.owner, { clientId, count, onProgress: (made) => made % 250_000 === 0 && say(`    ${made}`) });
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
async function list(scene: Scene): Promise<Flow[]> {
  const inviter = await signedInInviter(scene);
  const { rows } = await scene.owner.query<{ after: string }>(deepPlaces, [inviter.clientId]);
  const deep = rows.map(({ after }) => `after=${after}`);
  return readings(inviter, ['', ...deep, 'state=sent', 'state=bounced', 'state=ending', 'kind=agency-cloud', 'whose=mine']);
}

/** What many have in common, whole addresses, the part of one that only it has, and what nobody has. */
async function search(scene: Scene): Promise<Flow[]> {
  const inviter = await signedInInviter(scene);
  const { rows } = await scene.owner.query<{ address: string }>('SELECT address FROM invitations.invitations WHERE client_id = $1 ORDER BY id LIMIT 3', [inviter.clientId]);
  const parts = rows.map(({ address }) => /\d+@\w+/.exec(address)?.[0] ?? address);
  return readings(inviter, ['large.example', ...rows.map(({ address }) => address), ...parts, 'zyxwvu'].map((text) => `search=${encodeURIComponent(text)}`));
}

function readings({ cookie }: Inviter, queries: readonly string[]): Flow[] {
  return Array.from({ length: requests }, (_, index) => reading(addressOf(queries[index % queries.length] ?? ''), cookie));
}

const deepPlaces = `
  SELECT to_char(created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '_' || id AS after
  FROM invitations.invitations WHERE client_id = $1 ORDER BY id LIMIT 4`;

function reading(path: string, cookie: string): Flow {
  return [{ request: () => ({ method: 'GET', path, headers: { cookie } }), status: 200 }];
}

/** An address with a bare question mark would lead to the one without it. */
const addressOf = (query: string): string => (query === '' ? invitationsPaths.list : `${invitationsPaths.list}?${query}`);
