import { accountsPaths } from '../../accounts/accounts.paths.js';
import { contractsPaths } from '../../contracts/contracts.paths.js';
import { journeyHeader } from '../../journeys/index.js';
import { profilesPaths } from '../../profiles/profiles.paths.js';
import type { Viewer } from '../../../platform/security/index.js';
import { agenciesPaths } from '../agencies.paths.js';
import { rolesThatOwn } from '../agency-rights.js';
import { listingView } from '../show-listing/listing.view.js';
import type { ConfirmationRow } from './confirmation.query.js';
import type { Visit } from './confirmation-visitors.js';

/** *Confirm your agency*: the listing as strangers see it, and the button where its owner looks. */
export function confirmationView({ row, isMember }: Visit, viewer: Viewer | null) {
  const { contractId, owners, projectName, name } = row;
  return {
    title: 'Confirm your agency',
    agencyName: name,
    projectName,
    listing: listingView(row, row.logoFileId === null ? null : agenciesPaths.confirmationLogo(contractId)),
    owners: owners.join(', '),
    stranger: isMember ? null : strangerOf(row, viewer),
    member: isMember ? memberOf(row) : null,
    journeyHeader: isMember ? journeyHeader(row.steps, 'confirm-agency', viewer?.locale) : null,
  };
}

/** What an owner or a manager can do here. */
function memberOf(row: ConfirmationRow) {
  const { contractId, role, mailedAt } = row;
  const isOpen = row.publishedAt === null && !row.isOver;
  const isItsTurn = row.steps?.some(({ key, status }) => key === 'confirm-agency' && status === 'current') === true;
  return {
    isPublic: row.publishedAt !== null,
    isOver: row.isOver,
    isEarly: isOpen && !isItsTurn,
    canConfirm: isOpen && isItsTurn && role !== null && rolesThatOwn.includes(role),
    canRemind: isOpen && isItsTurn,
    action: agenciesPaths.confirmation(contractId),
    mailAction: agenciesPaths.confirmationMail(contractId),
    mailedAt,
    editPath: agenciesPaths.ownListing,
    publicPath: agenciesPaths.listing(row.slug),
    contractPath: contractsPaths.contract(contractId),
    acceptancePath: contractsPaths.acceptance(contractId),
    profilePath: profilesPaths.profile,
  };
}

/** Whoever holds the link of the mail only looks; pressing leads to the sign-in. */
function strangerOf({ contractId }: ConfirmationRow, viewer: Viewer | null) {
  return { signInPath: accountsPaths.signIn(agenciesPaths.confirmation(contractId)), signedInAs: viewer?.email ?? null };
}
