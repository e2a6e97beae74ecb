import { ApprovalAskedMail, ApprovalMails, ApprovedMail, SentBackMail } from './approval.mail.js';
import { ApprovalsMailPreview } from './approvals.mail.preview.js';
import { ApprovalFactsQuery } from './approval-facts.query.js';
import { ExpiredForInviterMail, ExpiredForTalentMail } from './expired.mail.js';
import { FirstMail } from './first.mail.js';
import { InvitationsMailPreview } from './invitations.mail.preview.js';
import { AcceptedMail, BouncedMail, DeclinedMail, InviterMails } from './inviter.mail.js';
import { ListApprovalAskedMail, ListApprovalMails, ListApprovedMail, ListLapsedMail, ListSentBackMail } from './list-approval.mail.js';
import { ListApprovalFactsQuery } from './list-approval-facts.query.js';
import { MailsToApprovers } from './mails-to-approvers.js';
import { MailsToAskers } from './mails-to-askers.js';
import { NotSentMail } from './not-sent.mail.js';
import { ReminderMail } from './reminder.mail.js';
import { TalentMails } from './talent-mail.js';

/** Every mail of the module, and what they share. */
export const mailKinds = [AcceptedMail, ApprovalAskedMail, ApprovalFactsQuery, ApprovalMails, ApprovalsMailPreview, ApprovedMail, BouncedMail, DeclinedMail, ExpiredForInviterMail, ExpiredForTalentMail, FirstMail, InvitationsMailPreview, InviterMails, ListApprovalAskedMail, ListApprovalFactsQuery, ListApprovalMails, ListApprovedMail, ListLapsedMail, ListSentBackMail, MailsToApprovers, MailsToAskers, NotSentMail, ReminderMail, SentBackMail, TalentMails];
