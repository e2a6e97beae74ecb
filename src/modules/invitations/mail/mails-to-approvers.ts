import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { Mailbox } from '../../../platform/mail/index.js';
import { ApprovalsRepository } from '../approve-invitation/approvals.repository.js';

/** Asks by mail whoever may answer an approval now, each person once. */
@Injectable()
export class MailsToApprovers {
  constructor(
    private readonly approvals: ApprovalsRepository,
    private readonly mailbox: Mailbox,
    private readonly clock: Clock,
  ) {}

  async queue(approvalIds: readonly string[]): Promise<void> {
    const asked = await this.approvals.asked(approvalIds, this.clock.now());
    await this.mailbox.queue(
      asked.map(({ approvalId, isList, personId, email, fullName }) => ({ kind: isList ? 'invitations.list-approval-asked' : 'invitations.approval-asked', dedupeKey: `${approvalId} ${personId}`, to: email, toName: fullName, subjectId: approvalId })),
    );
  }
}
