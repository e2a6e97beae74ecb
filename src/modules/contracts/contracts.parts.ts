import { AcceptOffer } from './accept-offer/accept-offer.js';
import { AcceptOfferStep } from './accept-offer/accept-offer.step.js';
import { AcceptanceController } from './accept-offer/acceptance.controller.js';
import { AcceptanceQuery } from './accept-offer/acceptance.query.js';
import { AskedChangesHomeCards } from './answer-change/asked-changes.home-cards.js';
import { ChangeAnswerController } from './answer-change/change-answer.controller.js';
import { DeclineChange } from './answer-change/decline-change.js';
import { AskForChange } from './ask-for-change/ask-for-change.js';
import { ChangeRequestsController } from './ask-for-change/change-requests.controller.js';
import { ChangeTerms } from './change-terms/change-terms.js';
import { TermsController } from './change-terms/terms.controller.js';
import { ClientContractsController } from './client-contracts.controller.js';
import { ContractsAudited } from './contracts.audited.js';
import { Contracts } from './contracts.js';
import { ContractsNavigation } from './contracts.navigation.js';
import { ContractsRepository } from './contracts.repository.js';
import { DraftOriginBook } from './draft-origins.js';
import { DeclineOffer } from './decline-offer/decline-offer.js';
import { RefusalController } from './decline-offer/refusal.controller.js';
import { ClientEndingController } from './end-contract/client-ending.controller.js';
import { EndContract } from './end-contract/end-contract.js';
import { EndContractsJob } from './end-contract/end-contracts.job.js';
import { EndContracts } from './end-contract/end-contracts.js';
import { EndingController } from './end-contract/ending.controller.js';
import { ClientEndingWithdrawalController, EndingWithdrawalController } from './end-contract/ending-withdrawal.controllers.js';
import { TakeBackEnd } from './end-contract/take-back-end.js';
import { ExpireOffersJob } from './expire-offers/expire-offers.job.js';
import { ExpireOffers } from './expire-offers/expire-offers.js';
import { ExtensionController } from './extend-contract/extension.controller.js';
import { Acts } from './history/acts.js';
import { ContractListQuery } from './list-contracts/contract-list.query.js';
import { ClearOfferWhenChecklistCleared } from './listeners/clear-offer-when-checklist-cleared.listener.js';
import {
  MailBothSidesWhenContractEndGiven,
  MailBothSidesWhenContractEndTakenBack,
  MailBothSidesWhenContractEnded,
  MailBothSidesWhenContractPaused,
  MailBothSidesWhenContractResumed,
  MailBothSidesWhenOfferDeclined,
  MailSidesWhenProposalAnswered,
  MailTalentWhenProposalTakenBack,
  MailTalentWhenTermsProposed,
} from './listeners/mail-acts.listeners.js';
import { GiveBackTimeToOffersWhenClientSuspensionLifted } from './listeners/give-back-time-when-client-suspension-lifted.listener.js';
import { HandOverContractsWhenWorkHandedOver } from './listeners/hand-over-contracts-when-work-handed-over.listener.js';
import { MailBothSidesWhenOfferExpired } from './listeners/mail-both-sides-when-offer-expired.listener.js';
import { MailHiringManagerWhenChangeAskedFor } from './listeners/mail-hiring-manager-when-change-asked-for.listener.js';
import { MailSidesOfAct } from './listeners/mail-sides-of-act.js';
import { MailTalentWhenChangeDeclined } from './listeners/mail-talent-when-change-declined.listener.js';
import { MailTalentWhenContractTermsChanged } from './listeners/mail-talent-when-contract-terms-changed.listener.js';
import { MailTalentWhenOfferWithdrawn } from './listeners/mail-talent-when-offer-withdrawn.listener.js';
import { MailTalentWhenContractHandedOver } from './listeners/mail-talent-when-contract-handed-over.listener.js';
import { MailTalentWhenDirectOfferMade } from './listeners/mail-talent-when-direct-offer-made.listener.js';
import { OpenAcceptanceWhenAgencyConfirmed } from './listeners/open-acceptance-when-agency-confirmed.listener.js';
import { OpenOfferWhenInvitationAccepted } from './listeners/open-offer-when-invitation-accepted.listener.js';
import { RunDeadlineWhenTaskChangesRequested } from './listeners/run-deadline-when-task-changes-requested.listener.js';
import { RunDeadlineWhenTaskWaiverLapsed } from './listeners/run-deadline-when-task-waiver-lapsed.listener.js';
import { StopDeadlineWhenChecklistSubmitted } from './listeners/stop-deadline-when-checklist-submitted.listener.js';
import { WithdrawDraftWhenInvitationRevoked } from './listeners/withdraw-draft-when-invitation-revoked.listener.js';
import { ReopenOfferWhenChecklistReopened } from './listeners/reopen-offer-when-checklist-reopened.listener.js';
import { WithdrawOfferWhenChecklistRejected } from './listeners/withdraw-offer-when-checklist-rejected.listener.js';
import { ActMail } from './mail/act.mail.js';
import { ChangeAskedForMail } from './mail/change-asked-for.mail.js';
import { ChangeDeclinedMail } from './mail/change-declined.mail.js';
import { ContractsMailPreview } from './mail/contracts.mail.preview.js';
import { DirectOfferMail } from './mail/direct-offer.mail.js';
import { MailedActQuery } from './mail/mailed-act.query.js';
import { MailedContractQuery } from './mail/mailed-contract.query.js';
import { OfferExpiredMail, OfferExpiredManagerMail, OfferWithdrawnMail } from './mail/offer-ended.mails.js';
import { RecipientsQuery } from './mail/recipients.query.js';
import { TermsChangedMail } from './mail/terms-changed.mail.js';
import { JobsController } from './my-jobs/jobs.controller.js';
import { JobsQuery } from './my-jobs/jobs.query.js';
import { OpenOffer } from './open-offer.js';
import { OpenOffersCounts } from './open-offers.counts.js';
import { PauseContract } from './pause-contract/pause-contract.js';
import { PauseController } from './pause-contract/pause.controller.js';
import { ContractPdfController } from './print-contract/contract-pdf.controller.js';
import { AnswerProposal } from './propose-terms/answer-proposal.js';
import { ProposalWithdrawalController } from './propose-terms/proposal-withdrawal.controller.js';
import { ProposalController } from './propose-terms/proposal.controller.js';
import { ProposedTermsHomeCards } from './propose-terms/proposed-terms.home-cards.js';
import { ProposeTerms } from './propose-terms/propose-terms.js';
import { ConfirmContract } from './review-contract/confirm-contract.js';
import { ReviewContractStep } from './review-contract/review-contract.step.js';
import { ReviewController } from './review-contract/review.controller.js';
import { ReviewQuery } from './review-contract/review.query.js';
import { ContractNoticeBoard } from './show-client-contract/contract-notices.js';
import { ClientContractQuery } from './show-client-contract/client-contract.query.js';
import { ContractController } from './show-contract/contract.controller.js';
import { TalentContractQuery } from './show-contract/talent-contract.query.js';
import { WithdrawOffer } from './withdraw-offer/withdraw-offer.js';
import { WithdrawalController } from './withdraw-offer/withdrawal.controller.js';

export const controllers = [
  ReviewController,
  ChangeRequestsController,
  AcceptanceController,
  ContractController,
  JobsController,
  ClientContractsController,
  TermsController,
  WithdrawalController,
  ChangeAnswerController,
  RefusalController,
  ProposalController,
  ProposalWithdrawalController,
  ExtensionController,
  EndingController,
  ClientEndingController,
  EndingWithdrawalController,
  ClientEndingWithdrawalController,
  PauseController,
  ContractPdfController,
];

export const queries = [ContractNoticeBoard, ReviewQuery, AcceptanceQuery, JobsQuery, ContractListQuery, ClientContractQuery, DraftOriginBook, TalentContractQuery, MailedContractQuery, MailedActQuery, RecipientsQuery];

export const actions = [
  ConfirmContract,
  AcceptOffer,
  AskForChange,
  DeclineChange,
  ChangeTerms,
  WithdrawOffer,
  DeclineOffer,
  ExpireOffers,
  ProposeTerms,
  AnswerProposal,
  EndContract,
  TakeBackEnd,
  EndContracts,
  PauseContract,
];

export const joined = [
  OpenOfferWhenInvitationAccepted,
  WithdrawDraftWhenInvitationRevoked,
  ClearOfferWhenChecklistCleared,
  OpenAcceptanceWhenAgencyConfirmed,
  WithdrawOfferWhenChecklistRejected,
  ReopenOfferWhenChecklistReopened,
  StopDeadlineWhenChecklistSubmitted,
  RunDeadlineWhenTaskChangesRequested,
  RunDeadlineWhenTaskWaiverLapsed,
  HandOverContractsWhenWorkHandedOver,
  GiveBackTimeToOffersWhenClientSuspensionLifted,
];

export const afterCommit = [
  MailTalentWhenContractHandedOver,
  MailTalentWhenContractTermsChanged,
  MailHiringManagerWhenChangeAskedFor,
  MailTalentWhenChangeDeclined,
  MailTalentWhenOfferWithdrawn,
  MailBothSidesWhenOfferExpired,
  MailTalentWhenDirectOfferMade,
  MailSidesOfAct,
  MailBothSidesWhenOfferDeclined,
  MailTalentWhenTermsProposed,
  MailSidesWhenProposalAnswered,
  MailTalentWhenProposalTakenBack,
  MailBothSidesWhenContractEndGiven,
  MailBothSidesWhenContractEndTakenBack,
  MailBothSidesWhenContractEnded,
  MailBothSidesWhenContractPaused,
  MailBothSidesWhenContractResumed,
];

export const mails = [ActMail, DirectOfferMail, TermsChangedMail, ChangeAskedForMail, ChangeDeclinedMail, OfferWithdrawnMail, OfferExpiredMail, OfferExpiredManagerMail, ContractsMailPreview];

export const sources = [ContractsAudited, ReviewContractStep, AcceptOfferStep, ContractsNavigation, OpenOffersCounts, AskedChangesHomeCards, ProposedTermsHomeCards];

export const shared = [ContractsRepository, Acts, Contracts, OpenOffer];

export const jobs = [ExpireOffersJob, EndContractsJob];
