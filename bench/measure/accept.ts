import { contractsPaths } from '../../src/modules/contracts/contracts.paths.js';
import { invitationsPaths } from '../../src/modules/invitations/invitations.paths.js';
import { form } from '../load/flow.js';
import type { Flow } from '../load/flow.js';
import type { Browsers } from '../prepare/browsers.js';
import { makeVisitors } from '../prepare/visitors.js';
import type { Visitor } from '../prepare/visitors.js';
import type { Contest } from './rounds.js';
import type { Scene } from './scene.js';

/** The green button pressed by somebody signed in; every invitation is accepted once. */
export function accept({ owner, model, browsers }: Scene): Contest {
  return {
    name: 'accepting',
    count: 480,
    flows: async (count) => (await makeVisitors(owner, model, { count, isSignedIn: true })).map((visitor) => accepting(visitor, browsers)),
  };
}

function accepting({ invitationId, contractId, linkSecret, sessionSecret }: Visitor, browsers: Browsers): Flow {
  const cookie = `${browsers.sessionCookie(sessionSecret)}; ${browsers.linkCookie(invitationId, linkSecret)}`;
  const sent = form({ _csrf: browsers.tokenOfSession(sessionSecret), _acting: 'self' }, cookie);
  return [
    { request: () => ({ method: 'POST', path: invitationsPaths.acceptance(invitationId), ...sent }), status: 303, leadsTo: contractsPaths.review(contractId) },
  ];
}
