import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { AfterCommit } from '../../../platform/events/index.js';
import { Mailbox } from '../../../platform/mail/index.js';
import { ApprovalsRepository } from '../approve-invitation/approvals.repository.js';
import { ApprovalAsked, InvitationApproved, InvitationSentBack, ScheduledInvitationRefused } from '../events.js';
import { InvitationMails } from '../mail/invitation-mails.js';
import { MailsToAskers } from '../mail/mails-to-askers.js';

@Injectable()
@AfterCommit(ApprovalAsked)
export class MailApproversWhenApprovalAsked {
  constructor(
    private readonly approvals: ApprovalsRepository,
    private readonly mailbox: Mailbox,
    private readonly clock: Clock,
  ) {}

  async handle(events: readonly ApprovalAsked[]): Promise<void> {
    const asked = await this.approvals.asked(events.map(({ data }) => data.approvalId), this.clock.now());
    await this.mailbox.queue(
      asked.map(({ approvalId, personId, email, fullName }) => ({ kind: 'invitations.approval-asked', dedupeKey: `${approvalId} ${personId}`, to: email, toName: fullName, subjectId: approvalId })),
    );
  }
}

@Injectable()
@AfterCommit(InvitationApproved)
export class MailInviterWhenInvitationApproved {
  constructor(private readonly mails: MailsToAskers) {}

  /** A yes in between is nobody's news. */
  async handle(events: readonly InvitationApproved[]): Promise<void> {
    await this.mails.queue('invitations.approved', events.filter(({ data }) => data.isLast).map(({ data }) => data.approvalId));
  }
}

@Injectable()
@AfterCommit(InvitationSentBack)
export class MailInviterWhenInvitationSentBack {
  constructor(private readonly mails: MailsToAskers) {}

  async handle(events: readonly InvitationSentBack[]): Promise<void> {
    await this.mails.queue('invitations.sent-back', events.map(({ data }) => data.approvalId));
  }
}

@Injectable()
@AfterCommit(ScheduledInvitationRefused)
export class MailInviterWhenScheduledInvitationRefused {
  constructor(private readonly mails: InvitationMails) {}

  async handle(events: readonly ScheduledInvitationRefused[]): Promise<void> {
    await this.mails.toInviters('invitations.not-sent', events.map(({ data }) => ({ invitationId: data.invitationId, dedupeKey: `${data.invitationId} ${data.at}` })));
  }
}
