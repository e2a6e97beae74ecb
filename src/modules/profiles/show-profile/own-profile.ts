import type { Viewer } from '../../../platform/security/index.js';
import { rolesThatEditListing } from '../../agencies/index.js';
import { NotForThisAgency } from '../profile.errors.js';
import type { ProfileOwner } from '../profile-owner.js';

/**
 * Whose profile somebody has before them: the agency's while they act for one, else their own.
 * @throws NotForThisAgency where their role in the agency doesn't write for it
 */
export function ownProfile({ personId, actingAs }: Viewer): ProfileOwner {
  if (actingAs.kind !== 'agency') return { personId, agencyId: null };
  if (!rolesThatEditListing.some((role) => role === actingAs.role)) throw new NotForThisAgency(actingAs.name);
  return { personId: null, agencyId: actingAs.id };
}
