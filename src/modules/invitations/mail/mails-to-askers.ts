import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { Mailbox } from '../../../platform/mail/index.js';

/** Mails about one approval to whoever asked for it. */
@Injectable()
export class MailsToAskers {
  constructor(
    private readonly database: Database,
    private readonly mailbox: Mailbox,
  ) {}

  /** Queues one mail of this kind per approval, however often it is asked for. */
  async queue(kind: string, approvalIds: readonly string[]): Promise<void> {
    const askers = await this.database.rows<{ id: string; email: string; fullName: string }>(askersSql, [approvalIds]);
    await this.mailbox.queue(askers.map(({ id, email, fullName }) => ({ kind, dedupeKey: id, to: email, toName: fullName, subjectId: id })));
  }
}

const askersSql = `
  SELECT a.id, p.email, p.full_name AS "fullName"
    FROM invitations.approvals a JOIN accounts.person_cards p ON p.person_id = a.asked_by_id
   WHERE a.id = ANY ($1::uuid[])`;
