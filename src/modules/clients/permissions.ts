import { notYet } from '../../platform/views/index.js';
import { clientMember, clientRoles, type AccessRule, type ClientRole } from '../../platform/security/index.js';

interface ClientRight {
  readonly words: string;
  readonly roles: readonly ClientRole[];
}

/** Who of a client may do what: the one table of it, which the page *Who may do what* shows too. */
export const clientRights = {
  invite: { words: 'Invite talent, resend and take back invitations, run the talent clouds', roles: ['owner', 'hiring manager'] },
  approve: { words: 'Say yes or no to invitations before they go out, where an owner names you for it', roles: clientRoles },
  manageContracts: { words: 'Write and change terms, withdraw offers, answer requests for a change', roles: ['owner', 'hiring manager'] },
  seeContracts: { words: 'Read the contracts', roles: ['owner', 'hiring manager', 'finance'] },
  doClientTasks: { words: "Do your company's own onboarding tasks", roles: ['owner', 'hiring manager', 'reviewer'] },
  seeRequirements: { words: 'Read what your company asks of its talent', roles: ['owner', 'hiring manager'] },
  keepRequirements: { words: 'Write, publish and retire what your company asks of its talent', roles: ['owner'] },
  review: { words: 'Decide about what talent handed in, where your company reviews for itself', roles: ['owner', 'reviewer'] },
  waive: { words: 'Go on without something that talent was asked for and has not sent in', roles: ['owner', 'reviewer'] },
  seePayments: { words: `See what is paid and when (${notYet})`, roles: ['owner', 'finance'] },
  manageMembers: { words: 'Invite colleagues, change their roles and remove them; change the settings', roles: ['owner'] },
  belong: { words: 'See who belongs to your company and who may do what, and leave it', roles: clientRoles },
} as const satisfies Record<string, ClientRight>;

/** The roles that may invite talent, and so may have open work to hand over. */
export const rolesThatInvite: readonly ClientRole[] = clientRights.invite.roles;

/** The roles that may be handed one of the client's own tasks. */
export const rolesThatDoClientTasks: readonly ClientRole[] = clientRights.doClientTasks.roles;

/** The roles that review for the client. */
export const rolesThatReview: readonly ClientRole[] = clientRights.review.roles;

/** The roles that say who else belongs to the client. */
export const rolesThatManageMembers: readonly ClientRole[] = clientRights.manageMembers.roles;

/** Invite talent, resend and revoke, read the client's invitations. */
export const mayInvite: AccessRule = ruleOf(clientRights.invite);

/** Say yes or no to invitations before they go out. Any member may be named for that, and only who is named sees any. */
export const mayApprove: AccessRule = ruleOf(clientRights.approve);

/** Write and change terms, withdraw offers, answer requests for a change. */
export const mayManageContracts: AccessRule = ruleOf(clientRights.manageContracts);

/** Read the client's contracts. */
export const maySeeContracts: AccessRule = ruleOf(clientRights.seeContracts);

/** Do the client's own onboarding tasks. */
export const mayDoClientTasks: AccessRule = ruleOf(clientRights.doClientTasks);

/** Decide about what talent handed in, where the client reviews for itself. */
export const mayReview: AccessRule = ruleOf(clientRights.review);

/** Go on without something that talent has not sent in. */
export const mayWaive: AccessRule = ruleOf(clientRights.waive);

/** Read what the client asks of its talent, and preview who is asked what. */
export const maySeeRequirements: AccessRule = ruleOf(clientRights.seeRequirements);

/** Write, publish, order and retire what the client asks of its talent. */
export const mayKeepRequirements: AccessRule = ruleOf(clientRights.keepRequirements);

/** See what is paid and when. */
export const maySeePayments: AccessRule = ruleOf(clientRights.seePayments);

/** Add and remove the client's members, and change its settings. */
export const mayManageMembers: AccessRule = ruleOf(clientRights.manageMembers);

/** Anything that every member may see. */
export const anyMember: AccessRule = ruleOf(clientRights.belong);

function ruleOf({ roles }: ClientRight): AccessRule {
  return clientMember(...roles);
}
