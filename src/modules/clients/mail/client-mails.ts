import { MailMemberWhenRoleChanged, MailColleagueWhenMemberAwaited, MailFormerMemberWhenMemberLeft, MailSuccessorWhenWorkHandedOver } from '../listeners/mail-people.listeners.js';
import { MailOwnerWhenClientAdded } from '../listeners/mail-owner-when-client-added.listener.js';
import { MailOwnersWhenClientSuspended, MailOwnersWhenClientSuspensionLifted } from '../listeners/mail-owners-when-client-suspended.listeners.js';
import { ClientsMailPreview } from './clients.mail.preview.js';
import { MemberAwaitedMail } from './member-awaited.mail.js';
import { MemberLeftMail, RoleChangedMail, WorkHandedOverMail } from './member.mails.js';
import { OwnerMails } from './owner-mails.js';
import { OwnerWelcomeMail } from './owner-welcome.mail.js';
import { SuspendedMail, SuspensionLiftedMail } from './suspension.mails.js';

/** Every mail of clients, and the listeners that ask for them. */
export const clientMails = [
  ClientsMailPreview,
  MailMemberWhenRoleChanged,
  MailOwnerWhenClientAdded,
  MailOwnersWhenClientSuspended,
  MailOwnersWhenClientSuspensionLifted,
  MailColleagueWhenMemberAwaited,
  MailFormerMemberWhenMemberLeft,
  MailSuccessorWhenWorkHandedOver,
  MemberAwaitedMail,
  MemberLeftMail,
  OwnerMails,
  OwnerWelcomeMail,
  RoleChangedMail,
  SuspendedMail,
  SuspensionLiftedMail,
  WorkHandedOverMail,
];
