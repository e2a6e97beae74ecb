import { setTimeout as delay } from 'node:timers/promises';
import { invitationsPaths } from '../../src/modules/invitations/invitations.paths.js';
import { newSecret } from '../prepare/browsers.js';
import { signIn } from '../prepare/visitors.js';
import type { Scene } from './scene.js';

/** Somebody who imports for a client, with a browser of theirs. */
export interface Member {
  readonly clientId: string;
  readonly invitedById: string;
  readonly cookie: string;
  readonly token: string;
}

export async function ownerOfClient({ owner, browsers }: Scene): Promise<Member> {
  const found = await owner.query<{ clientId: string; personId: string }>(`SELECT client_id AS "clientId", person_id AS "personId" FROM clients.members WHERE role = 'owner' LIMIT 1`);
  const { clientId = '', personId = '' } = found.rows[0] ?? {};
  const sessionSecret = newSecret();
  await signIn(owner, [{ personId, sessionSecret }]);
  const acting = `__Host-gangway-acting=${encodeURIComponent(`client:${clientId}`)}`;
  return { clientId, invitedById: personId, cookie: `${browsers.sessionCookie(sessionSecret)}; ${acting}`, token: browsers.tokenOfSession(sessionSecret) };
}

/** *Check file*, until every row has its verdict; a worker must be there. @returns where the dry run stands */
export async function checkList({ owner }: Scene, url: string, member: Member, list: Blob): Promise<string> {
  const body = new FormData();
  body.append('_csrf', member.token);
  body.append('_acting', `client:${member.clientId}`);
  body.append('file', list, 'people.csv');
  const answer = await fetch(url + invitationsPaths.import, { method: 'POST', headers: { cookie: member.cookie }, body, redirect: 'manual' });
  const path = answer.headers.get('location');
  if (answer.status !== 303 || path === null) throw new Error(`The upload answered ${answer.status}.`);
  while ((await owner.query(`SELECT 1 FROM invitations.imports WHERE state <> 'checked' AND client_id = $1 AND sent_at IS NULL`, [member.clientId])).rowCount) await delay(50);
  return path;
}
