import { invitationsPaths } from '../../src/modules/invitations/invitations.paths.js';
import type { Flow } from '../load/flow.js';
import { cookiesOf, headerOf } from '../load/flow.js';
import { makeVisitors } from '../prepare/visitors.js';
import type { Visitor } from '../prepare/visitors.js';
import type { Contest } from './rounds.js';
import type { Scene } from './scene.js';

/** Opening changes nothing, so the same visitors open again and again. */
const visitorCount = 64;

/** From the mail's button to the page after the redirect: two requests, timed as one. */
export async function openInvitation({ owner, model }: Scene): Promise<Contest> {
  const visitors = await makeVisitors(owner, model, { count: visitorCount, isSignedIn: false });
  const flows = visitors.map(opening);
  return { name: 'opening', count: 960, flows: async (count) => Array.from({ length: count }, (_, index) => flows[index % visitorCount] ?? []) };
}

export function opening({ linkSecret, invitationId }: Visitor): Flow {
  return [
    { request: () => ({ method: 'GET', path: invitationsPaths.link(linkSecret) }), status: 303, leadsTo: invitationId },
    {
      request: (before) => ({
        method: 'GET',
        path: before ? headerOf(before, 'location') : invitationsPaths.invitation(invitationId),
        headers: { cookie: before ? cookiesOf(before) : '' },
      }),
      status: 200,
    },
  ];
}
