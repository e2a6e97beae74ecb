import { agencyMember, type AccessRule } from '../../platform/security/index.js';
import { agencyRights } from './agency-rights.js';

/** Write the listing. */
export const mayEditListing: AccessRule = agencyMember(...agencyRights.editListing.roles);

/** Say who belongs to the agency. */
export const mayOwn: AccessRule = agencyMember(...agencyRights.own.roles);

/** Anything that every member may see. */
export const anyAgencyMember: AccessRule = agencyMember(...agencyRights.seePeople.roles);
