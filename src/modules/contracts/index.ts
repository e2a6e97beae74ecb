export type { Audience } from './contract-states.js';
export { Contracts } from './contracts.js';
export { ContractsModule } from './contracts.module.js';
export type { ContractKind, TermsInput } from './terms.js';
