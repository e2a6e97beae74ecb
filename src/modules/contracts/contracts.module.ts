import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '../audit/index.js';
import { JourneysModule } from '../journeys/index.js';
import { AcceptOffer } from './accept-offer/accept-offer.js';
import { AcceptOfferStep } from './accept-offer/accept-offer.step.js';
import { DeclineChange } from './answer-change/decline-change.js';
import { AskForChange } from './ask-for-change/ask-for-change.js';
import { ChangeRequest } from './change-request.entity.js';
import { ChangeTerms } from './change-terms/change-terms.js';
import { Contract } from './contract.entity.js';
import { Contracts } from './contracts.js';
import { ContractsRepository } from './contracts.repository.js';
import { ExpireOffers } from './expire-offers/expire-offers.js';
import { ExpireOffersJob } from './expire-offers/expire-offers.job.js';
import { ClearOfferWhenChecklistCleared } from './listeners/clear-offer-when-checklist-cleared.listener.js';
import { OpenOfferWhenInvitationAccepted } from './listeners/open-offer-when-invitation-accepted.listener.js';
import { RunDeadlineWhenTaskChangesRequested } from './listeners/run-deadline-when-task-changes-requested.listener.js';
import { StopDeadlineWhenChecklistSubmitted } from './listeners/stop-deadline-when-checklist-submitted.listener.js';
import { WithdrawDraftWhenInvitationRevoked } from './listeners/withdraw-draft-when-invitation-revoked.listener.js';
import { WithdrawOfferWhenChecklistRejected } from './listeners/withdraw-offer-when-checklist-rejected.listener.js';
import { ConfirmContract } from './review-contract/confirm-contract.js';
import { ReviewContractStep } from './review-contract/review-contract.step.js';
import { Terms } from './terms.entity.js';
import { WithdrawOffer } from './withdraw-offer/withdraw-offer.js';

const steps = [ReviewContractStep, AcceptOfferStep];

const actions = [ConfirmContract, AcceptOffer, AskForChange, DeclineChange, ChangeTerms, WithdrawOffer, ExpireOffers];

const listeners = [
  OpenOfferWhenInvitationAccepted,
  WithdrawDraftWhenInvitationRevoked,
  ClearOfferWhenChecklistCleared,
  WithdrawOfferWhenChecklistRejected,
  StopDeadlineWhenChecklistSubmitted,
  RunDeadlineWhenTaskChangesRequested,
];

/** Terms, versions, offers and their acceptance. */
@Module({
  imports: [TypeOrmModule.forFeature([Contract, Terms, ChangeRequest]), AuditModule, JourneysModule],
  providers: [ContractsRepository, Contracts, ...steps, ...actions, ...listeners, ExpireOffersJob],
  exports: [Contracts],
})
export class ContractsModule {}
