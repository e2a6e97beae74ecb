export { actingClientOf, type ActingClient } from './acting-client.js';
export { ClientIsSuspended } from './client.errors.js';
export { Clients, type PlanTerms } from './clients.js';
export { ClientsModule } from './clients.module.js';
export {
  anyMember,
  mayApprove,
  mayDoClientTasks,
  mayInvite,
  mayKeepRequirements,
  mayManageContracts,
  mayManageMembers,
  mayReview,
  maySeeContracts,
  maySeePayments,
  maySeeRequirements,
  mayWaive,
  rolesThatDoClientTasks,
  rolesThatInvite,
  rolesThatReview,
} from './permissions.js';
