export { actingAgencyOf, type ActingAgency } from './acting-agency.js';
export { Agencies, type ManagedAgency } from './agencies.js';
export { AgenciesModule } from './agencies.module.js';
export { AgencyNameTaken } from './agency.errors.js';
export { rolesThatAccept, rolesThatEditListing, rolesThatLogTime, rolesThatOwn, rolesThatSeeMoney, type AgencyRole } from './agency-rights.js';
export { anyAgencyMember, mayEditListing, mayOwn } from './permissions.js';
