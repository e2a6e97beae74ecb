/** The roles in an agency, and what each may do: the one table of it. */
export type AgencyRole = 'owner' | 'manager' | 'member';

/** Accept invitations and offers for the agency, do its onboarding, ask for changes. */
export const rolesThatAccept: readonly AgencyRole[] = ['owner', 'manager'];

/** See rates, amounts, invoices and payouts. */
export const rolesThatSeeMoney: readonly AgencyRole[] = ['owner', 'manager'];

/** Log time on the agency's contracts. */
export const rolesThatLogTime: readonly AgencyRole[] = ['owner', 'manager', 'member'];

/** Write the listing. */
export const rolesThatEditListing: readonly AgencyRole[] = ['owner', 'manager'];

/** Make the listing public, and say who belongs to the agency. */
export const rolesThatOwn: readonly AgencyRole[] = ['owner'];
