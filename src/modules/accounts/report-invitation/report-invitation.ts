import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { Database, idFrom } from '../../../platform/database/index.js';
import { Mailbox } from '../../../platform/mail/index.js';
import { InTransaction } from '../../../platform/transactions/index.js';
import { PeopleRepository } from '../people.repository.js';

export interface ReportedInvitation {
  readonly reason: string;
  readonly message: string;
  readonly invitationId: string | null;
  /** The slug of the public listing that is reported instead. */
  readonly listing: string | null;
  readonly reporterId: string | null;
  readonly reporterAddress: string | null;
  /** The page it was written on: the same words from the same page are one report. */
  readonly formKey: string;
}

/** Keeps a report and mails it to every admin. */
@Injectable()
export class ReportInvitation {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleRepository,
    private readonly mailbox: Mailbox,
    private readonly clock: Clock,
  ) {}

  @InTransaction()
  async run(report: ReportedInvitation): Promise<void> {
    const id = idFrom(report.formKey, report.reason, report.message);
    const written = await this.database.execute(
      `INSERT INTO accounts.invitation_reports (id, reason, message, invitation_id, reporter_id, reporter_address, created_at, listing)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING`,
      [id, report.reason, report.message, report.invitationId, report.reporterId, report.reporterAddress, this.clock.now(), report.listing],
    );
    if (written === 0) return;
    const admins = await this.people.adminAddresses();
    await this.mailbox.queue(
      admins.map(({ personId, fullName, email }) => ({
        kind: 'accounts.invitation-reported',
        dedupeKey: `${id} ${personId}`,
        to: email,
        toName: fullName,
        subjectId: id,
      })),
    );
  }
}
