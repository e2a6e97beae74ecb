import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { MailKind, type MailContent, type QueuedMail, SendsMail } from '../../../platform/mail/index.js';

interface MailedReport {
  readonly reason: string;
  readonly message: string;
  readonly invitationId: string | null;
  readonly reporter: string | null;
  readonly reportedAt: Date;
}

/** Tells the platform's staff that somebody reported an invitation. */
@Injectable()
@SendsMail('accounts.invitation-reported')
export class InvitationReportedMail extends MailKind {
  constructor(private readonly database: Database) {
    super();
  }

  async compose(mail: QueuedMail): Promise<MailContent | null> {
    const report = await this.database.row<MailedReport>(reportStatement, [mail.subjectId]);
    return report && invitationReported(report);
  }
}

export function invitationReported({ reason, message, invitationId, reporter, reportedAt }: MailedReport): MailContent {
  return {
    template: 'accounts/invitation-reported',
    subject: `An invitation was reported: ${reason}`,
    data: {
      preheader: message.slice(0, 120),
      why: 'You got this mail because you are an admin of this Gangway.',
      message,
      reportedAt,
      facts: [
        { label: 'Reason', value: reason },
        { label: 'Invitation', value: invitationId ?? 'not named' },
        { label: 'Reported by', value: reporter ?? 'somebody who left no address' },
      ],
    },
  };
}

const reportStatement = `
  SELECT r.reason, r.message, r.invitation_id AS "invitationId", coalesce(c.email, r.reporter_address) AS reporter, r.created_at AS "reportedAt"
  FROM accounts.invitation_reports r LEFT JOIN accounts.person_cards c ON c.person_id = r.reporter_id WHERE r.id = $1`;
