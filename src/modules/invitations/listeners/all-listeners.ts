import { ForgetApproverWhenMemberLeft } from './forget-approver-when-member-left.listener.js';
import { GiveBackTimeToInvitationsWhenClientSuspensionLifted } from './give-back-time-when-client-suspension-lifted.listener.js';
import { HandOverImportsWhenWorkHandedOver } from './hand-over-imports-when-work-handed-over.listener.js';
import { HandOverInvitationsWhenWorkHandedOver } from './hand-over-invitations-when-work-handed-over.listener.js';
import {
  MailApproversWhenApprovalAsked,
  MailApproversWhenApproversNamed,
  MailApproversWhenListApprovalAsked,
  MailAskerWhenListApproved,
  MailAskerWhenListLapsed,
  MailAskerWhenListSentBack,
  MailInviterWhenInvitationApproved,
  MailInviterWhenInvitationSentBack,
  MailInviterWhenScheduledInvitationRefused,
} from './mail-approval.listeners.js';
import {
  MailBothSidesWhenInvitationExpired,
  MailInviterWhenInvitationAccepted,
  MailInviterWhenInvitationBounced,
  MailInviterWhenInvitationDeclined,
} from './mail-inviter.listeners.js';
import {
  MailInvitationAgainWhenAddressCorrected,
  MailInvitationAgainWhenRenewed,
  MailInvitationAgainWhenResent,
  MailInvitationWhenTalentInvited,
} from './mail-invitation.listeners.js';
import { RevokeInvitationsWhenCloudDeleted } from './revoke-invitations-when-cloud-deleted.listener.js';

/** Every reaction of the module, each named as a sentence. */
export const invitationListeners = [
  ForgetApproverWhenMemberLeft,
  GiveBackTimeToInvitationsWhenClientSuspensionLifted,
  HandOverImportsWhenWorkHandedOver,
  HandOverInvitationsWhenWorkHandedOver,
  MailApproversWhenApprovalAsked,
  MailApproversWhenApproversNamed,
  MailApproversWhenListApprovalAsked,
  MailAskerWhenListApproved,
  MailAskerWhenListLapsed,
  MailAskerWhenListSentBack,
  MailBothSidesWhenInvitationExpired,
  MailInvitationAgainWhenAddressCorrected,
  MailInvitationAgainWhenRenewed,
  MailInvitationAgainWhenResent,
  MailInvitationWhenTalentInvited,
  MailInviterWhenInvitationAccepted,
  MailInviterWhenInvitationApproved,
  MailInviterWhenInvitationBounced,
  MailInviterWhenInvitationDeclined,
  MailInviterWhenInvitationSentBack,
  MailInviterWhenScheduledInvitationRefused,
  RevokeInvitationsWhenCloudDeleted,
];
