import { MailMemberWhenRoleChanged, MailColleagueWhenMemberAwaited, MailFormerMemberWhenMemberLeft, MailSuccessorWhenWorkHandedOver } from '../listeners/mail-people.listeners.js';
import { MailOwnerWhenClientAdded } from '../listeners/mail-owner-when-client-added.listener.js';
import { ClientsMailPreview } from './clients.mail.preview.js';
import { MemberAwaitedMail } from './member-awaited.mail.js';
import { MemberLeftMail, RoleChangedMail, WorkHandedOverMail } from './member.mails.js';
import { OwnerWelcomeMail } from './owner-welcome.mail.js';
import { PersonMails } from './person-mails.js';

/** Every mail of clients, and the listeners that ask for them. */
export const clientMails = [
  ClientsMailPreview,
  MailMemberWhenRoleChanged,
  MailOwnerWhenClientAdded,
  MailColleagueWhenMemberAwaited,
  MailFormerMemberWhenMemberLeft,
  MailSuccessorWhenWorkHandedOver,
  MemberAwaitedMail,
  MemberLeftMail,
  OwnerWelcomeMail,
  PersonMails,
  RoleChangedMail,
  WorkHandedOverMail,
];
