import { Forbidden } from '../../platform/errors/index.js';
import type { Viewer } from '../../platform/security/index.js';
import { agencyRoles, type AgencyRole } from './agency-rights.js';

/** The agency that the signed-in person acts for. */
export interface ActingAgency {
  readonly id: string;
  readonly name: string;
  readonly role: AgencyRole;
}

/** For whom the viewer acts; routes with an agency's rule always have one. */
export function actingAgencyOf({ actingAs }: Viewer): ActingAgency {
  if (actingAs.kind !== 'agency') throw new Forbidden();
  const { id, name } = actingAs;
  const role = agencyRoles.find((each) => each === actingAs.role);
  if (!role) throw new Error(`An agency context came with the unknown role ${actingAs.role}.`);
  return { id, name, role };
}
