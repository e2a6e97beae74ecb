import { accountsPaths } from '../../accounts/accounts.paths.js';
import { profilesPaths } from '../../profiles/profiles.paths.js';
import { agenciesPaths } from '../agencies.paths.js';
import { rolesThatEditListing } from '../agency-rights.js';
import type { ListingRow } from './listing.query.js';
import { listingView, organizationOf, placeOf } from './listing.view.js';

/** The public page of an agency. Its own people read above it how it stands. */
export function publicListingView(row: ListingRow, publicUrl: string) {
  return {
    title: row.name,
    description: descriptionOf(row),
    listing: listingView(row),
    organization: row.state === 'public' ? organizationOf(row, publicUrl) : null,
    directoryPath: agenciesPaths.directory,
    reportListingPath: accountsPaths.reportListing(row.slug),
    own: row.role === null ? null : { ...standingOf(row), editPath: rolesThatEditListing.includes(row.role) ? agenciesPaths.ownListing : null, profilePath: profilesPaths.profile },
  };
}

/** How a listing stands, in words for its own people. */
export function standingOf({ state, suspensionReason }: Pick<ListingRow, 'state' | 'suspensionReason'>): { kind: string; icon: string; lead: string; text: string } {
  if (state === 'public') return { kind: 'info', icon: 'globe', lead: "This listing is public and can't be made private.", text: 'Everybody can read it and find it. You can change what it says at any time.' };
  if (state === 'suspended') return { kind: 'stop', icon: 'eye-off', lead: 'An administrator took this listing out of sight.', text: `Only people of the agency see it. The reason: ${suspensionReason ?? ''}` };
  return { kind: 'wait', icon: 'eye-off', lead: 'This listing is a draft.', text: 'Only people of the agency see it. It becomes a public listing when its owner confirms the agency, or when the agency joins a talent cloud.' };
}

/** What search engines show below the title: at most as much as they show. */
function descriptionOf(row: ListingRow): string {
  const place = placeOf(row);
  const words = [row.tagline, row.skills.slice(0, 6).join(', '), place].filter((part) => part !== '').join(' · ');
  return (words || `${row.name} on Gangway`).slice(0, 160);
}
