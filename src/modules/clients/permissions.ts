import { clientMember, type AccessRule, type ClientRole } from '../../platform/security/index.js';

/** Who of a client may do what. Every right that hangs on a client's role stands here. */
export const rolesThatInvite: readonly ClientRole[] = ['owner', 'hiring manager'];

/** Invite talent, resend and revoke, read the client's invitations. */
export const mayInvite: AccessRule = clientMember(...rolesThatInvite);

/** Say yes or no to invitations before they go out. Any member may be named for that, and only who is named sees any. */
export const mayApprove: AccessRule = clientMember();

/** Write and change terms, withdraw offers, answer requests for a change. */
export const mayManageContracts: AccessRule = clientMember(...rolesThatInvite);

/** Read the client's contracts. */
export const maySeeContracts: AccessRule = clientMember('owner', 'hiring manager', 'finance');

/** Do the client's own onboarding tasks. */
export const mayDoClientTasks: AccessRule = clientMember('owner', 'hiring manager', 'reviewer');

/** Decide about what talent handed in, where the client reviews for itself. */
export const mayReview: AccessRule = clientMember('owner', 'reviewer');

/** See what is paid and when. */
export const maySeePayments: AccessRule = clientMember('owner', 'finance');

/** Add and remove the client's members, and change its settings. */
export const mayManageMembers: AccessRule = clientMember('owner');

/** Anything that every member may see. */
export const anyMember: AccessRule = clientMember();
