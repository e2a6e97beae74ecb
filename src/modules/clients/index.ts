export { actingClientOf, type ActingClient } from './acting-client.js';
export { Clients, type PlanTerms } from './clients.js';
export { ClientsModule } from './clients.module.js';
export {
  anyMember,
  mayDoClientTasks,
  mayInvite,
  mayManageContracts,
  mayManageMembers,
  mayReview,
  maySeeContracts,
  maySeePayments,
  rolesThatDoClientTasks,
  rolesThatInvite,
  rolesThatReview,
} from './permissions.js';
