import { Injectable } from '@nestjs/common';
import { agenciesPaths } from '../../agencies/agencies.paths.js';
import { Settings } from '../../../platform/config/index.js';
import { Database } from '../../../platform/database/index.js';
import { MailKind, type MailContent, type QueuedMail, SendsMail } from '../../../platform/mail/index.js';

interface MailedReport {
  readonly reason: string;
  readonly message: string;
  readonly invitationId: string | null;
  readonly listing: string | null;
  readonly reporter: string | null;
  readonly reportedAt: Date;
}

/** Tells the platform's staff that somebody reported an invitation. */
@Injectable()
@SendsMail('accounts.invitation-reported', 'Invitation or listing reported')
export class InvitationReportedMail extends MailKind {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
  ) {
    super();
  }

  async compose(mail: QueuedMail): Promise<MailContent | null> {
    const report = await this.database.row<MailedReport>(reportStatement, [mail.subjectId]);
    return report && invitationReported(report, this.settings.publicUrl);
  }
}

export function invitationReported({ reason, message, invitationId, listing, reporter, reportedAt }: MailedReport, publicUrl: string): MailContent {
  const about = listing === null ? { label: 'Invitation', value: invitationId ?? 'not named' } : { label: 'Listing', value: publicUrl + agenciesPaths.listing(listing) };
  const heading = listing === null ? 'An invitation was reported' : 'A listing was reported';
  return {
    template: 'accounts/invitation-reported',
    subject: `${heading}: ${reason}`,
    data: {
      preheader: message.slice(0, 120),
      why: 'You got this mail because you are an admin of this Gangway.',
      heading,
      message,
      reportedAt,
      facts: [
        { label: 'Reason', value: reason },
        about,
        { label: 'Reported by', value: reporter ?? 'somebody who left no address' },
      ],
    },
  };
}

const reportStatement = `
  SELECT r.reason, r.message, r.invitation_id AS "invitationId", r.listing, coalesce(c.email, r.reporter_address) AS reporter, r.created_at AS "reportedAt"
  FROM accounts.invitation_reports r LEFT JOIN accounts.person_cards c ON c.person_id = r.reporter_id WHERE r.id = $1`;
