import type { MigrationInterface } from 'typeorm';
import { PlatformBase20261123000100 } from './20261123000100-platform-base.js';
import { PlatformSecurity20261123000200 } from './20261123000200-platform-security.js';
import { PlatformMail20261123000300 } from './20261123000300-platform-mail.js';
import { PlatformFiles20261123000400 } from './20261123000400-platform-files.js';
import { AuditBase20261123000500 } from './20261123000500-audit-base.js';
import { AccountsBase20261123000600 } from './20261123000600-accounts-base.js';
import { JourneysBase20261123000700 } from './20261123000700-journeys-base.js';
import { ClientsBase20261123000800 } from './20261123000800-clients-base.js';
import { ContractsBase20261123000900 } from './20261123000900-contracts-base.js';
import { InvitationsBase20261123001000 } from './20261123001000-invitations-base.js';
import { OnboardingBase20261123001100 } from './20261123001100-onboarding-base.js';
import { MessagingBase20261123001200 } from './20261123001200-messaging-base.js';
import { AgenciesBase20261127000100 } from './20261127000100-agencies-base.js';
import { JourneysFacts20261127000200 } from './20261127000200-journeys-facts.js';
import { ClientsPlanVersions20261127000300 } from './20261127000300-clients-plan-versions.js';
import { ContractsAgencies20261127000400 } from './20261127000400-contracts-agencies.js';
import { TalentCloudsBase20261127000500 } from './20261127000500-talent-clouds-base.js';
import { InvitationsKinds20261127000600 } from './20261127000600-invitations-kinds.js';
import { OnboardingMemberships20261127000700 } from './20261127000700-onboarding-memberships.js';
import { MessagingAgencies20261127001000 } from './20261127001000-messaging-agencies.js';
import { AgenciesPeople20261127003000 } from './20261127003000-agencies-people.js';
import { AccountsReportedListings20261127003100 } from './20261127003100-accounts-reported-listings.js';
import { AgenciesDirectory20261127004000 } from './20261127004000-agencies-directory.js';
import { AgenciesWordsByStatement20261127004100 } from './20261127004100-agencies-words-by-statement.js';
import { ProfilesBase20261127005000 } from './20261127005000-profiles-base.js';
import { TalentCloudsMembers20261127006000 } from './20261127006000-talent-clouds-members.js';
import { TalentCloudsOpportunities20261127007000 } from './20261127007000-talent-clouds-opportunities.js';
import { PaymentsBase20261127008000 } from './20261127008000-payments-base.js';
import { MessagingAttachments20261127009000 } from './20261127009000-messaging-attachments.js';
import { ContractsRunning20261127025000 } from './20261127025000-contracts-running.js';
import { ClientsPeople20261127026000 } from './20261127026000-clients-people.js';
import { MessagingHandovers20261127026100 } from './20261127026100-messaging-handovers.js';
import { JourneysHolds20261127026200 } from './20261127026200-journeys-holds.js';
import { ClientsSuspension20261127026300 } from './20261127026300-clients-suspension.js';
import { ReportsProgress20261127027000 } from './20261127027000-reports-progress.js';
import { OnboardingRequirementVersions20261127023000 } from './20261127023000-onboarding-requirement-versions.js';
import { OnboardingRenewals20261127023100 } from './20261127023100-onboarding-renewals.js';
import { InvitationsImports20261127020000 } from './20261127020000-invitations-imports.js';
import { InvitationsList20261127022000 } from './20261127022000-invitations-list.js';
import { InvitationsFollowing20261127022100 } from './20261127022100-invitations-following.js';
import { InvitationsApproval20261127021000 } from './20261127021000-invitations-approval.js';
import { InvitationsSearch20261128004200 } from './20261128004200-invitations-search.js';
import { InvitationsProgressSendAt20261128006000 } from './20261128006000-invitations-progress-send-at.js';
import { ContractsSearchOwnValues20261128006100 } from './20261128006100-contracts-search-own-values.js';
import { InvitationsSearchOwnValues20261128006200 } from './20261128006200-invitations-search-own-values.js';
import { InvitationsFollowUps20261128004100 } from './20261128004100-invitations-follow-ups.js';
import { InvitationsDecided20261128004000 } from './20261128004000-invitations-decided.js';
import { ContractsOwnValues20261127021100 } from './20261127021100-contracts-own-values.js';
import { PlatformBouncedMails20261127021200 } from './20261127021200-platform-bounced-mails.js';
import { OnboardingClientReviews20261127024000 } from './20261127024000-onboarding-client-reviews.js';
import { OnboardingHandOvers20261127024100 } from './20261127024100-onboarding-hand-overs.js';
import { PlatformMailHolds20261128003000 } from './20261128003000-platform-mail-holds.js';
import { OnboardingDocumentReadings20261128003100 } from './20261128003100-onboarding-document-readings.js';
import { AccountsDeactivatedPeople20261128003200 } from './20261128003200-accounts-deactivated-people.js';
import { ContractsApprovedTerms20261128003300 } from './20261128003300-contracts-approved-terms.js';
import { OnboardingDigests20261127024200 } from './20261127024200-onboarding-digests.js';
import { OnboardingOutstanding20261128005000 } from './20261128005000-onboarding-outstanding.js';
import { OnboardingPdfTerms20261128005100 } from './20261128005100-onboarding-pdf-terms.js';
import { OnboardingLapsedApprovals20261128005300 } from './20261128005300-onboarding-lapsed-approvals.js';
import { AccountsCountry20261128005400 } from './20261128005400-accounts-country.js';
import { ContractsLastDayAndHandovers20261128005200 } from './20261128005200-contracts-last-day-and-handovers.js';
import { InvitationsListApproval20261128002000 } from './20261128002000-invitations-list-approval.js';
import { InvitationsImportCheck20261128002100 } from './20261128002100-invitations-import-check.js';
import { InvitationsImportOwnValues20261128002200 } from './20261128002200-invitations-import-own-values.js';
import { AuditFind20261128007000 } from './20261128007000-audit-find.js';
import { ContractsKnowFirstMessage20261128007100 } from './20261128007100-contracts-know-first-message.js';
import { InvitationsCheckAdvanced20261128008200 } from './20261128008200-invitations-check-advanced.js';
import { InvitationsKeepDecisions20261128008210 } from './20261128008210-invitations-keep-decisions.js';
import { InvitationsWaitsSince20261128009000 } from './20261128009000-invitations-waits-since.js';
import { InvitationsNoOwnValues20261128009100 } from './20261128009100-invitations-no-own-values.js';
import { ReportsFewerWaits20261128009110 } from './20261128009110-reports-fewer-waits.js';
import { InvitationsOneSearch20261128009120 } from './20261128009120-invitations-one-search.js';
import { PlatformHeldMails20261128009300 } from './20261128009300-platform-held-mails.js';
import { PlatformReadOnlyViews20261128009400 } from './20261128009400-platform-read-only-views.js';
import { AuditChainEnds20261128009410 } from './20261128009410-audit-chain-ends.js';
import { AccountsDeactivation20261128010000 } from './20261128010000-accounts-deactivation.js';
import { OnboardingReopenings20261128010010 } from './20261128010010-onboarding-reopenings.js';
import { ContractsReopenedOffers20261128010020 } from './20261128010020-contracts-reopened-offers.js';
import { PlatformFailingMails20261128010100 } from './20261128010100-platform-failing-mails.js';
import { InvitationsResentOnce20261128010200 } from './20261128010200-invitations-resent-once.js';
import { AccountsLastSeen20261128110000 } from './20261128110000-accounts-last-seen.js';

/** Every migration, in the order of its number. */
export const migrations: (new () => MigrationInterface)[] = [
  PlatformBase20261123000100,
  PlatformSecurity20261123000200,
  PlatformMail20261123000300,
  PlatformFiles20261123000400,
  AuditBase20261123000500,
  AccountsBase20261123000600,
  JourneysBase20261123000700,
  ClientsBase20261123000800,
  ContractsBase20261123000900,
  InvitationsBase20261123001000,
  OnboardingBase20261123001100,
  MessagingBase20261123001200,
  AgenciesBase20261127000100,
  JourneysFacts20261127000200,
  ClientsPlanVersions20261127000300,
  ContractsAgencies20261127000400,
  TalentCloudsBase20261127000500,
  InvitationsKinds20261127000600,
  OnboardingMemberships20261127000700,
  MessagingAgencies20261127001000,
  AgenciesPeople20261127003000,
  AccountsReportedListings20261127003100,
  AgenciesDirectory20261127004000,
  AgenciesWordsByStatement20261127004100,
  ProfilesBase20261127005000,
  TalentCloudsMembers20261127006000,
  TalentCloudsOpportunities20261127007000,
  PaymentsBase20261127008000,
  MessagingAttachments20261127009000,
  ContractsRunning20261127025000,
  ClientsPeople20261127026000,
  MessagingHandovers20261127026100,
  JourneysHolds20261127026200,
  ClientsSuspension20261127026300,
  ReportsProgress20261127027000,
  OnboardingRequirementVersions20261127023000,
  OnboardingRenewals20261127023100,
  InvitationsImports20261127020000,
  InvitationsList20261127022000,
  InvitationsFollowing20261127022100,
  InvitationsApproval20261127021000,
  ContractsOwnValues20261127021100,
  PlatformBouncedMails20261127021200,
  OnboardingClientReviews20261127024000,
  OnboardingHandOvers20261127024100,
  OnboardingDigests20261127024200,
  PlatformMailHolds20261128003000,
  OnboardingDocumentReadings20261128003100,
  AccountsDeactivatedPeople20261128003200,
  ContractsApprovedTerms20261128003300,
  InvitationsDecided20261128004000,
  InvitationsFollowUps20261128004100,
  InvitationsSearch20261128004200,
  InvitationsProgressSendAt20261128006000,
  ContractsSearchOwnValues20261128006100,
  InvitationsSearchOwnValues20261128006200,
  OnboardingOutstanding20261128005000,
  OnboardingPdfTerms20261128005100,
  ContractsLastDayAndHandovers20261128005200,
  OnboardingLapsedApprovals20261128005300,
  AccountsCountry20261128005400,
  InvitationsListApproval20261128002000,
  InvitationsImportCheck20261128002100,
  InvitationsImportOwnValues20261128002200,
  AuditFind20261128007000,
  ContractsKnowFirstMessage20261128007100,
  InvitationsCheckAdvanced20261128008200,
  InvitationsKeepDecisions20261128008210,
  InvitationsWaitsSince20261128009000,
  InvitationsNoOwnValues20261128009100,
  ReportsFewerWaits20261128009110,
  InvitationsOneSearch20261128009120,
  PlatformHeldMails20261128009300,
  PlatformReadOnlyViews20261128009400,
  AuditChainEnds20261128009410,
  AccountsDeactivation20261128010000,
  OnboardingReopenings20261128010010,
  ContractsReopenedOffers20261128010020,
  PlatformFailingMails20261128010100,
  InvitationsResentOnce20261128010200,
  AccountsLastSeen20261128110000,
];
