export type { OwnValue } from './contract-columns.js';
export type { Audience } from './contract-states.js';
export { Contracts, type ContractDraft, type DirectOffer } from './contracts.js';
export { ContractsModule } from './contracts.module.js';
export { fact, offerSlip, type Fact, type OfferFacts, type OfferSlip } from './offer-slip.js';
export { OfferTermsForm, typedOfferTerms } from './offer-terms/offer-terms.form.js';
export { checkPay, payAsTyped, PayForm, typedPay, type PayTerms, type StoredPay } from './offer-terms/pay.form.js';
export type { ContractKind, TermsInput } from './terms.js';
export { payInWords } from './terms.view.js';
