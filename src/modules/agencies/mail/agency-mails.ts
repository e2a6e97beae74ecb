import { MailPersonWhenAgencyMemberRemoved, MailPersonWhenAgencyRoleChanged } from '../listeners/mail-member.listeners.js';
import { MailOwnersWhenAgencySuspended, MailOwnersWhenSuspensionLifted } from '../listeners/mail-owners-when-agency-suspended.listeners.js';
import { MailOwnersWhenChecklistCleared } from '../listeners/mail-owners-when-checklist-cleared.listener.js';
import { MailPersonWhenMemberAwaited } from '../listeners/mail-person-when-member-awaited.listener.js';
import { AgenciesMailPreview } from './agencies.mail.preview.js';
import { ConfirmationMail } from './confirmation.mail.js';
import { ConfirmationMails } from './confirmation-mails.js';
import { MemberAwaitedMail } from './member-awaited.mail.js';
import { MemberRemovedMail, RoleChangedMail } from './member.mails.js';
import { OwnerMails } from './owner-mails.js';
import { SuspendedMail, SuspensionLiftedMail } from './suspension.mails.js';

/** Every mail of agencies, and the listeners that ask for them. */
export const agencyMails = [
  AgenciesMailPreview,
  ConfirmationMail,
  ConfirmationMails,
  MailOwnersWhenAgencySuspended,
  MailOwnersWhenChecklistCleared,
  MailOwnersWhenSuspensionLifted,
  MailPersonWhenAgencyMemberRemoved,
  MailPersonWhenAgencyRoleChanged,
  MailPersonWhenMemberAwaited,
  MemberAwaitedMail,
  MemberRemovedMail,
  OwnerMails,
  RoleChangedMail,
  SuspendedMail,
  SuspensionLiftedMail,
];
