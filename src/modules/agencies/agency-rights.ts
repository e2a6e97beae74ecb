import { notYet } from '../../platform/views/index.js';

/** The roles in an agency, and what each may do: the one table of it, which the page *Who may do what* shows too. */
export const agencyRoles = ['owner', 'manager', 'member'] as const;
export type AgencyRole = (typeof agencyRoles)[number];

interface AgencyRight {
  readonly words: string;
  readonly roles: readonly AgencyRole[];
}

/** Every right that hangs on a role. */
export const agencyRights = {
  accept: { words: 'Accept invitations and offers, do their tasks, ask for changes, read and write in their project rooms', roles: ['owner', 'manager'] },
  seeMoney: { words: 'See rates and amounts', roles: ['owner', 'manager'] },
  logTime: { words: `Log time on the agency's contracts (${notYet})`, roles: ['owner', 'manager', 'member'] },
  editListing: { words: 'Write the listing, and put a logo on it', roles: ['owner', 'manager'] },
  own: { words: 'Make the listing public; add people, change their roles and remove them', roles: ['owner'] },
  seePeople: { words: 'See who belongs to the agency, and leave it', roles: ['owner', 'manager', 'member'] },
} as const satisfies Record<string, AgencyRight>;

/** Accept invitations and offers for the agency, do its onboarding, ask for changes. */
export const rolesThatAccept: readonly AgencyRole[] = agencyRights.accept.roles;

/** See rates and amounts. */
export const rolesThatSeeMoney: readonly AgencyRole[] = agencyRights.seeMoney.roles;

/** Log time on the agency's contracts. */
export const rolesThatLogTime: readonly AgencyRole[] = agencyRights.logTime.roles;

/** Write the listing. */
export const rolesThatEditListing: readonly AgencyRole[] = agencyRights.editListing.roles;

/** Make the listing public, and say who belongs to the agency. */
export const rolesThatOwn: readonly AgencyRole[] = agencyRights.own.roles;
