import { accountsPaths } from '../../accounts/accounts.paths.js';
import { profilesPaths } from '../../profiles/profiles.paths.js';
import type { Viewer } from '../../../platform/security/index.js';
import { agenciesPaths } from '../agencies.paths.js';
import { rolesThatEditListing, type AgencyRole } from '../agency-rights.js';
import type { ListingRow } from './listing.query.js';
import { listingView, organizationOf, placeOf } from './listing.view.js';

/** The public page of an agency. Its own people read above it how it stands. */
export function publicListingView(row: ListingRow, { viewer, publicUrl }: { viewer: Viewer | null; publicUrl: string }) {
  return {
    title: row.name,
    description: descriptionOf(row),
    listing: listingView(row),
    organization: row.state === 'public' ? organizationOf(row, publicUrl) : null,
    directoryPath: agenciesPaths.directory,
    reportListingPath: accountsPaths.reportListing(row.slug),
    own: row.role === null ? null : { ...standingOf(row), ...waysToChange(row, row.role, viewer) },
  };
}

/**
 * The listing's own page chooses the agency by itself. The profile's address is everybody's own, so that to somebody who acts in another
 * name at the moment it would open another profile: they are offered to act for the agency first.
 */
function waysToChange({ id, name }: ListingRow, role: AgencyRole, viewer: Viewer | null) {
  if (!rolesThatEditListing.includes(role)) return { edit: null, banner: null };
  const acts = viewer?.actingAs.kind === 'agency' && viewer.actingAs.id === id;
  return {
    edit: { listingPath: agenciesPaths.ownListing, profilePath: acts ? profilesPaths.profile : null },
    banner: acts ? null : { text: `The agency has a profile too, optional and seen only by clients whose cloud it is in. It opens while you act for ${name}.`, label: "Open the agency's profile", id, next: profilesPaths.profile },
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
