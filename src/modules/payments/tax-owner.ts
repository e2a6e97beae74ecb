import { rolesThatSeeMoney } from '../agencies/index.js';
import { Forbidden } from '../../platform/errors/index.js';
import type { Viewer } from '../../platform/security/index.js';

/** Whose tax information it is: the person's own, or that of the agency they act for. */
export interface TaxOwner {
  readonly personId: string | null;
  readonly agencyId: string | null;
  /** The one of the two that is there: the tenant whose key seals the number. */
  readonly id: string;
  readonly name: string;
}

/** @throws Forbidden for members of an agency who have no say about its money */
export function taxOwnerOf({ actingAs, personId, fullName }: Viewer): TaxOwner {
  if (actingAs.kind !== 'agency') return { personId, agencyId: null, id: personId, name: fullName };
  if (!rolesThatSeeMoney.some((role) => role === actingAs.role)) {
    throw new Forbidden({ message: `Owners and managers of ${actingAs.name} take care of its tax information.` });
  }
  return { personId: null, agencyId: actingAs.id, id: actingAs.id, name: actingAs.name };
}
