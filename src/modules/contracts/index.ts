export type { Audience } from './contract-states.js';
export { Contracts, type DirectOffer } from './contracts.js';
export { ContractsModule } from './contracts.module.js';
export { fact, offerSlip, type Fact, type OfferFacts, type OfferSlip } from './offer-slip.js';
export type { ContractKind, TermsInput } from './terms.js';
