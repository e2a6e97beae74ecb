import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { AgenciesModule } from '../agencies/index.js';
import { ClientsModule } from '../clients/index.js';
import { ContractsModule } from '../contracts/index.js';
import { JourneysModule } from '../journeys/index.js';
import { TalentCloudsModule } from '../talent-clouds/index.js';
import { AcceptedController } from './accept-invitation/accepted.controller.js';
import { AcceptedSubject } from './accept-invitation/accepted-subject.query.js';
import { AcceptingAgency } from './accept-invitation/accepting-agency.js';
import { AcceptInvitation } from './accept-invitation/accept-invitation.js';
import { AcceptStep } from './accept-invitation/accept.step.js';
import { Acceptance } from './accept-invitation/acceptance.js';
import { AcceptanceController } from './accept-invitation/acceptance.controller.js';
import { ActivateAccount } from './activate-account/activate-account.js';
import { ActivationController } from './activate-account/activation.controller.js';
import { AddAddress } from './add-address/add-address.js';
import { AddressController } from './add-address/address.controller.js';
import { ApprovalNeeds } from './approve-invitation/approval-needs.query.js';
import { CopiedLinkController } from './copy-link/copied-link.controller.js';
import { CopyLink } from './copy-link/copy-link.js';
import { ClientAddressController } from './correct-address/client-address.controller.js';
import { CorrectAddress } from './correct-address/correct-address.js';
import { DeclineController } from './decline-invitation/decline.controller.js';
import { DeclineInvitation } from './decline-invitation/decline-invitation.js';
import { ExpireInvitations } from './expire-invitations/expire-invitations.js';
import { ExpireInvitationsJob } from './expire-invitations/expire-invitations.job.js';
import { beforeSending, beforeSendingControllers } from './before-sending.parts.js';
import { followUpActions, followUpControllers, followUpReads } from './follow-up-all/follow-up.parts.js';
import { ResendSeveral } from './follow-up-several/resend-several.js';
import { ResendsController } from './follow-up-several/resends.controller.js';
import { RevocationsController } from './follow-up-several/revocations.controller.js';
import { RevokeSeveral } from './follow-up-several/revoke-several.js';
import { SeveralInvitations } from './follow-up-several/several-invitations.js';
import { importActions, importControllers, importReads } from './import-invitations/import-parts.js';
import { InvitationFactsQuery } from './invitation-facts.query.js';
import { InvitationsAudited } from './invitations.audited.js';
import { InvitationsNavigation } from './invitations.navigation.js';
import { InvitationsRepository } from './invitations.repository.js';
import { inviteControllers, inviting } from './invite-talent/invite.parts.js';
import { InvitationListQuery } from './list-invitations/invitation-list.query.js';
import { InvitationsController } from './list-invitations/invitations.controller.js';
import { invitationListeners } from './listeners/all-listeners.js';
import { InvitationMails } from './mail/invitation-mails.js';
import { mailKinds } from './mail/mail-kinds.js';
import { InvitationController } from './open-invitation/invitation.controller.js';
import { WrongPersonController } from './open-invitation/wrong-person.controller.js';
import { LinkController } from './open-invitation/link.controller.js';
import { InvitationPage } from './open-invitation/invitation-page.js';
import { OpenedInvitationQuery } from './open-invitation/opened-invitation.query.js';
import { Visitors } from './open-invitation/visitors.js';
import { OptOutWithdrawalController } from './opt-out/opt-out-withdrawal.controller.js';
import { OptOuts } from './opt-out/opt-outs.js';
import { TakeBackOptOut } from './opt-out/take-back-opt-out.js';
import { MailboxController } from './prove-mailbox/mailbox.controller.js';
import { PlanOfInvitations } from './plan-of-invitations.query.js';
import { RemindInvited } from './remind-invited/remind-invited.js';
import { RemindInvitedJob } from './remind-invited/remind-invited.job.js';
import { RenewalController } from './renew-invitation/renewal.controller.js';
import { RenewInvitation } from './renew-invitation/renew-invitation.js';
import { ResendController } from './resend-invitation/resend.controller.js';
import { ResendInvitation } from './resend-invitation/resend-invitation.js';
import { RevocationController } from './revoke-invitation/revocation.controller.js';
import { RevokeInvitation } from './revoke-invitation/revoke-invitation.js';
import { ClientInvitationController } from './show-invitation/client-invitation.controller.js';
import { InvitationStoryQuery } from './show-invitation/invitation-story.query.js';
import { InvitedDrafts } from './show-invitation/invited-drafts.js';
import { OpenInvitationCards } from './show-open-invitations/open-invitation.cards.js';
import { TellInvited } from './tell-invited.js';

/** The talent's side: links, the page behind them, and every answer to it. */
const talentSide = [LinkController, AcceptedController, InvitationController, AcceptanceController, ActivationController, MailboxController, AddressController, DeclineController, WrongPersonController, OptOutWithdrawalController, RenewalController];

/** The client's side. `new`, `import` and what is done to several stand before the route that takes any id. */
const clientSide = [
  InvitationsController,
  ...inviteControllers,
  ...beforeSendingControllers,
  ...importControllers,
  ResendsController,
  RevocationsController,
  ...followUpControllers,
  ClientInvitationController,
  ResendController,
  CopiedLinkController,
  ClientAddressController,
  RevocationController,
];

const actions = [AcceptInvitation, Acceptance, AcceptingAgency, ActivateAccount, AddAddress, CopyLink, CorrectAddress, DeclineInvitation, ExpireInvitations, RemindInvited, RenewInvitation, ResendInvitation, ResendSeveral, RevokeInvitation, RevokeSeveral, TakeBackOptOut];
const reads = [
  AcceptedSubject,
  InvitationFactsQuery,
  InvitationListQuery,
  InvitationPage,
  InvitationStoryQuery,
  InvitationsRepository,
  InvitedDrafts,
  OpenedInvitationQuery,
  OptOuts,
  PlanOfInvitations,
  SeveralInvitations,
  Visitors,
];

/** Invitations of all kinds, their links and their acceptance. */
@Module({
  imports: [AccountsModule, AgenciesModule, ClientsModule, ContractsModule, JourneysModule, TalentCloudsModule],
  controllers: [...talentSide, ...clientSide],
  providers: [
    ...actions,
    ...inviting,
    ...beforeSending,
    ...importActions,
    ...followUpActions,
    ...reads,
    ...importReads,
    ...followUpReads,
    ...mailKinds,
    ...invitationListeners,
    AcceptStep,
    ExpireInvitationsJob,
    InvitationMails,
    InvitationsAudited,
    InvitationsNavigation,
    OpenInvitationCards,
    RemindInvitedJob,
    TellInvited,
  ],
  exports: [ApprovalNeeds, ResendInvitation],
})
export class InvitationsModule {}
