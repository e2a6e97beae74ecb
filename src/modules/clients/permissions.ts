import { clientMember, type AccessRule, type ClientRole } from '../../platform/security/index.js';

/** Who of a client may do what. Every right that hangs on a client's role stands here. */
export const rolesThatInvite: readonly ClientRole[] = ['owner', 'hiring manager'];

/** Invite talent, resend and revoke, read the client's invitations. */
export const mayInvite: AccessRule = clientMember(...rolesThatInvite);

/** Write and change terms, withdraw offers, answer requests for a change. */
export const mayManageContracts: AccessRule = clientMember(...rolesThatInvite);

/** Read the client's contracts. */
export const maySeeContracts: AccessRule = clientMember('owner', 'hiring manager', 'finance');

export const rolesThatDoClientTasks: readonly ClientRole[] = ['owner', 'hiring manager', 'reviewer'];

/** Do the client's own onboarding tasks. */
export const mayDoClientTasks: AccessRule = clientMember(...rolesThatDoClientTasks);

export const rolesThatReview: readonly ClientRole[] = ['owner', 'reviewer'];

/** Decide about what talent handed in, where the client reviews for itself. */
export const mayReview: AccessRule = clientMember(...rolesThatReview);

/** See what is paid and when. */
export const maySeePayments: AccessRule = clientMember('owner', 'finance');

/** Add and remove the client's members, and change its settings. */
export const mayManageMembers: AccessRule = clientMember('owner');

/** Anything that every member may see. */
export const anyMember: AccessRule = clientMember();
