import { AcknowledgeText } from './acknowledge/acknowledge-text.js';
import { AcknowledgementController } from './acknowledge/acknowledgement.controller.js';
import { AnswersController } from './answer-questions/answers.controller.js';
import { SubmitAnswers } from './answer-questions/submit-answers.js';
import { ChecklistProgress } from './checklist-progress.js';
import { ChecklistsRepository } from './checklists.repository.js';
import { ClientTasksController } from './client-tasks/client-tasks.controller.js';
import { ClientTaskQuery } from './client-tasks/client-task.query.js';
import { ClientTasksQuery } from './client-tasks/client-tasks.query.js';
import { CompleteClientTask } from './client-tasks/complete-client-task.js';
import { OpenClientTasks } from './client-tasks/open-client-tasks.js';
import { ChooseDigestHour } from './digest/choose-digest-hour.js';
import { DigestController } from './digest/digest.controller.js';
import { SendDigests } from './digest/send-digests.js';
import { SendDigestsJob } from './digest/send-digests.job.js';
import { WhatWaitsQuery } from './digest/what-waits.query.js';
import { EndChecklist } from './end-checklist.js';
import { ColleaguesQuery } from './hand-over-task/colleagues.query.js';
import { HandOverController } from './hand-over-task/hand-over.controller.js';
import { HandOverQuery } from './hand-over-task/hand-over.query.js';
import { HandOverTask } from './hand-over-task/hand-over-task.js';
import { EndChecklistWhenCloudMembershipEnded } from './listeners/end-checklist-when-cloud-membership-ended.listener.js';
import { EndChecklistWhenTalentJoinedCloud } from './listeners/end-checklist-when-talent-joined-cloud.listener.js';
import { EndChecklistWhenOfferDeclined } from './listeners/end-checklist-when-offer-declined.listener.js';
import { EndChecklistWhenOfferExpired } from './listeners/end-checklist-when-offer-expired.listener.js';
import { EndChecklistWhenOfferWithdrawn } from './listeners/end-checklist-when-offer-withdrawn.listener.js';
import { LockTasksWhenContractTermsChanged } from './listeners/lock-tasks-when-contract-terms-changed.listener.js';
import { MailBothSidesWhenChecklistRejected } from './listeners/mail-both-sides-when-checklist-rejected.listener.js';
import { MailUrgentClientTasksWhenChecklistStarted } from './listeners/mail-urgent-client-tasks-when-checklist-started.listener.js';
import { MailColleagueWhenClientTaskHandedOver } from './listeners/mail-colleague-when-client-task-handed-over.listener.js';
import { MailReasonWhenTaskChangesRequested } from './listeners/mail-reason-when-task-changes-requested.listener.js';
import { MailSignedCopyWhenDocumentSigned } from './listeners/mail-signed-copy-when-document-signed.listener.js';
import { MailTalentWhenChecklistCleared } from './listeners/mail-talent-when-checklist-cleared.listener.js';
import { MailTasksWhenContractConfirmed } from './listeners/mail-tasks-when-contract-confirmed.listener.js';
import { MailTasksWhenProfileStepEnded } from './listeners/mail-tasks-when-profile-step-ended.listener.js';
import { OpenTasksWhenContractConfirmed } from './listeners/open-tasks-when-contract-confirmed.listener.js';
import { OpenTasksWhenProfileStepEnded } from './listeners/open-tasks-when-profile-step-ended.listener.js';
import { StartChecklistWhenCloudMembershipOpened } from './listeners/start-checklist-when-cloud-membership-opened.listener.js';
import { StartChecklistWhenOfferOpened } from './listeners/start-checklist-when-offer-opened.listener.js';
import { MailTalentWhenTaskWaiverLapsed } from './listeners/mail-talent-when-task-waiver-lapsed.listener.js';
import { AskedAgainMail } from './mail/asked-again.mail.js';
import { ChangesRequestedMail } from './mail/changes-requested.mail.js';
import { ClearedMail } from './mail/cleared.mail.js';
import { ClientTaskMail } from './mail/client-task.mail.js';
import { DigestMail } from './mail/digest.mail.js';
import { MailFactsQuery } from './mail/mail-facts.query.js';
import { OnboardingMailPreview } from './mail/onboarding.mail.preview.js';
import { QueueTasksMail } from './mail/queue-tasks-mail.js';
import { RejectedMail } from './mail/rejected.mail.js';
import { SignedCopyMail } from './mail/signed-copy.mail.js';
import { TasksAssignedMail } from './mail/tasks-assigned.mail.js';
import { TaskHandedOverMail } from './mail/task-handed-over.mail.js';
import { OnboardingAudited } from './onboarding.audited.js';
import { OnboardingHomeCards } from './onboarding.home-cards.js';
import { OnboardingNavigation } from './onboarding.navigation.js';
import { BackOfficeController } from './review-tasks/back-office.controller.js';
import { ClientClaimController, PlatformClaimController } from './review-tasks/claim.controller.js';
import { ClaimReview } from './review-tasks/claim-review.js';
import { DecideReview } from './review-tasks/decide-review.js';
import { ClientDecisionController, PlatformDecisionController } from './review-tasks/decision.controller.js';
import { Decisions } from './review-tasks/decisions.js';
import { Evidence } from './review-tasks/evidence.js';
import { ClientEvidenceController, PlatformEvidenceController } from './review-tasks/evidence.controller.js';
import { OpenReviews } from './review-tasks/open-reviews.js';
import { ReviewCountsQuery } from './review-tasks/review-counts.query.js';
import { ReviewNeeds } from './review-tasks/review-needs.query.js';
import { ReviewDesks } from './review-tasks/review-desks.js';
import { ReviewItemQuery } from './review-tasks/review-item.query.js';
import { ReviewPages } from './review-tasks/review-pages.js';
import { ReviewQueueQuery } from './review-tasks/review-queue.query.js';
import { ClientReviewsController, PlatformReviewsController } from './review-tasks/reviews.controller.js';
import { TaskController } from './show-task/task.controller.js';
import { TaskPageQuery } from './show-task/task-page.query.js';
import { TaskPages } from './show-task/task-pages.js';
import { TaskListQuery } from './show-tasks/task-list.query.js';
import { TasksController } from './show-tasks/tasks.controller.js';
import { SignDocument } from './sign-document/sign-document.js';
import { SignatureController } from './sign-document/signature.controller.js';
import { SignatureParties } from './sign-document/signature-parties.js';
import { SignedCopy } from './sign-document/signed-copy.js';
import { SignedCopyController } from './sign-document/signed-copy.controller.js';
import { OutstandingController } from './outstanding/outstanding.controller.js';
import { OutstandingQuery } from './outstanding/outstanding.query.js';
import { OutstandingWaiverController } from './outstanding/outstanding-waiver.controller.js';
import { WaiveOutstanding } from './outstanding/waive-outstanding.js';
import { TermsController } from './read-terms/terms.controller.js';
import { StartChecklist } from './start-checklist.js';
import { ReviewStep } from './steps/review.step.js';
import { TasksStep } from './steps/tasks.step.js';
import { VerificationStep } from './steps/verification.step.js';
import { TaskSubmissions } from './submit-task/task-submissions.js';
import { DocumentController } from './upload-document/document.controller.js';
import { TaskSampleController } from './upload-document/task-sample.controller.js';
import { SubmitDocument } from './upload-document/submit-document.js';
import { CloudVerificationController } from './verify-member/cloud-verification.controller.js';
import { SignedCopiesQuery } from './verify-signature/signed-copies.query.js';
import { VerificationController } from './verify-signature/verification.controller.js';
import { LapseWaiver } from './waive-task/lapse-waiver.js';
import { LapseWaiversJob } from './waive-task/lapse-waivers.job.js';
import { WaiveClientTask } from './waive-task/waive-client-task.js';
import { WaiverController } from './waive-task/waiver.controller.js';
import { Waivers } from './waive-task/waivers.js';
import { WaitingController } from './wait-for-review/waiting.controller.js';

/** What the module is made of, by the part it plays; `onboarding.module.ts` puts it together. Addresses with a word come before those with an id in their place. */
export const controllers = [
  TasksController, TaskController, DocumentController, TaskSampleController, TermsController, SignatureController, SignedCopyController, AnswersController, AcknowledgementController,
  WaitingController, CloudVerificationController, VerificationController, OutstandingController, OutstandingWaiverController, ClientTasksController, HandOverController, WaiverController, DigestController,
  BackOfficeController, PlatformReviewsController, PlatformDecisionController, PlatformClaimController, PlatformEvidenceController,
  ClientReviewsController, ClientDecisionController, ClientClaimController, ClientEvidenceController,
];
export const shared = [ChecklistsRepository, ChecklistProgress, StartChecklist, EndChecklist, TaskSubmissions, SignedCopy, SignatureParties, TaskPages, ReviewPages, Evidence, ReviewDesks, OpenReviews, Decisions, Waivers, OpenClientTasks];
export const actions = [SubmitDocument, SignDocument, SubmitAnswers, AcknowledgeText, CompleteClientTask, DecideReview, ClaimReview, WaiveClientTask, WaiveOutstanding, LapseWaiver, HandOverTask, SendDigests, ChooseDigestHour];
export const queries = [TaskListQuery, TaskPageQuery, ClientTasksQuery, ClientTaskQuery, OutstandingQuery, ColleaguesQuery, HandOverQuery, WhatWaitsQuery, SignedCopiesQuery, ReviewQueueQuery, ReviewCountsQuery, ReviewItemQuery, ReviewNeeds, MailFactsQuery];
export const listeners = [
  StartChecklistWhenOfferOpened, StartChecklistWhenCloudMembershipOpened, OpenTasksWhenContractConfirmed, OpenTasksWhenProfileStepEnded, LockTasksWhenContractTermsChanged,
  EndChecklistWhenOfferWithdrawn, EndChecklistWhenOfferDeclined, EndChecklistWhenOfferExpired, EndChecklistWhenCloudMembershipEnded, EndChecklistWhenTalentJoinedCloud,
  MailTasksWhenContractConfirmed, MailTasksWhenProfileStepEnded, MailUrgentClientTasksWhenChecklistStarted, MailColleagueWhenClientTaskHandedOver, MailReasonWhenTaskChangesRequested,
  MailTalentWhenChecklistCleared, MailTalentWhenTaskWaiverLapsed, MailBothSidesWhenChecklistRejected, MailSignedCopyWhenDocumentSigned,
];
export const mails = [QueueTasksMail, TasksAssignedMail, ChangesRequestedMail, ClearedMail, RejectedMail, SignedCopyMail, ClientTaskMail, AskedAgainMail, DigestMail, TaskHandedOverMail, OnboardingMailPreview];
export const registrations = [LapseWaiversJob, SendDigestsJob, TasksStep, ReviewStep, VerificationStep, OnboardingAudited, OnboardingNavigation, OnboardingHomeCards];
