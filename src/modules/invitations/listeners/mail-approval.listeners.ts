import { Injectable } from '@nestjs/common';
import { AfterCommit } from '../../../platform/events/index.js';
import { ApprovalsRepository } from '../approve-invitation/approvals.repository.js';
import { ApprovalAsked, ApproversNamed, InvitationApproved, InvitationSentBack, ListApprovalAsked, ListApproved, ListLapsed, ListSentBack, ScheduledInvitationRefused } from '../events.js';
import { InvitationMails } from '../mail/invitation-mails.js';
import { MailsToApprovers } from '../mail/mails-to-approvers.js';
import { MailsToAskers } from '../mail/mails-to-askers.js';

@Injectable()
@AfterCommit(ApprovalAsked)
export class MailApproversWhenApprovalAsked {
  constructor(private readonly mails: MailsToApprovers) {}

  async handle(events: readonly ApprovalAsked[]): Promise<void> {
    await this.mails.queue(events.map(({ data }) => data.approvalId));
  }
}

@Injectable()
@AfterCommit(ListApprovalAsked)
export class MailApproversWhenListApprovalAsked {
  constructor(private readonly mails: MailsToApprovers) {}

  async handle(events: readonly ListApprovalAsked[]): Promise<void> {
    await this.mails.queue(events.map(({ data }) => data.approvalId));
  }
}

@Injectable()
@AfterCommit(ListApproved)
export class MailAskerWhenListApproved {
  constructor(private readonly mails: MailsToAskers) {}

  async handle(events: readonly ListApproved[]): Promise<void> {
    await this.mails.queue('invitations.list-approved', events.filter(({ data }) => data.isLast).map(({ data }) => data.approvalId));
  }
}

@Injectable()
@AfterCommit(ListSentBack)
export class MailAskerWhenListSentBack {
  constructor(private readonly mails: MailsToAskers) {}

  async handle(events: readonly ListSentBack[]): Promise<void> {
    await this.mails.queue('invitations.list-sent-back', events.map(({ data }) => data.approvalId));
  }
}

@Injectable()
@AfterCommit(ListLapsed)
export class MailAskerWhenListLapsed {
  constructor(private readonly mails: MailsToAskers) {}

  async handle(events: readonly ListLapsed[]): Promise<void> {
    await this.mails.queue('invitations.list-lapsed', events.map(({ data }) => data.approvalId));
  }
}

@Injectable()
@AfterCommit(ApproversNamed)
export class MailApproversWhenApproversNamed {
  constructor(
    private readonly approvals: ApprovalsRepository,
    private readonly mails: MailsToApprovers,
  ) {}

  /** Whoever is asked now about what waits already; who was told before is not told again. */
  async handle(events: readonly ApproversNamed[]): Promise<void> {
    await this.mails.queue(await this.approvals.waitingOf(events.map(({ data }) => data.clientId)));
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
