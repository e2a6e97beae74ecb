import { GiveBackTimeToInvitationsWhenClientSuspensionLifted } from './give-back-time-when-client-suspension-lifted.listener.js';
import { HandOverInvitationsWhenWorkHandedOver } from './hand-over-invitations-when-work-handed-over.listener.js';
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
  GiveBackTimeToInvitationsWhenClientSuspensionLifted,
  HandOverInvitationsWhenWorkHandedOver,
  MailBothSidesWhenInvitationExpired,
  MailInvitationAgainWhenAddressCorrected,
  MailInvitationAgainWhenRenewed,
  MailInvitationAgainWhenResent,
  MailInvitationWhenTalentInvited,
  MailInviterWhenInvitationAccepted,
  MailInviterWhenInvitationBounced,
  MailInviterWhenInvitationDeclined,
  RevokeInvitationsWhenCloudDeleted,
];
