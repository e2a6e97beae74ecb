import { Injectable } from '@nestjs/common';
import { Settings } from '../../../platform/config/index.js';
import { Database } from '../../../platform/database/index.js';
import { MailKind, type MailContent, type QueuedMail, SendsMail } from '../../../platform/mail/index.js';
import { SecretLinks } from '../../../platform/security/index.js';
import { accountsPaths } from '../accounts.paths.js';

/** The link to a new password. An address without an account gets no mail, and nobody who asked can tell. */
@Injectable()
@SendsMail('accounts.password-reset', 'New password asked for')
export class PasswordResetMail extends MailKind {
  constructor(
    private readonly database: Database,
    private readonly links: SecretLinks,
    private readonly settings: Settings,
  ) {
    super();
  }

  async compose(mail: QueuedMail): Promise<MailContent | null> {
    const person = await this.database.row<{ fullName: string }>(personStatement, [mail.subjectId]);
    const link = this.settings.publicUrl + accountsPaths.passwordResetLink(this.links.secretOfMail(mail.id));
    return person && passwordReset({ fullName: person.fullName, address: mail.to, link });
  }
}

export function passwordReset({ fullName, address, link }: { fullName: string; address: string; link: string }): MailContent {
  return {
    template: 'accounts/password-reset',
    subject: 'Choose a new password for Gangway',
    data: {
      preheader: 'The link works for 60 minutes and once.',
      why: `You got this mail because somebody asked for a new password for ${address}. If it was not you, do nothing: your password stays as it is.`,
      fullName,
      link,
    },
  };
}

const personStatement = `
  SELECT p.full_name AS "fullName" FROM accounts.password_resets r
  JOIN accounts.verified_addresses v ON v.address = r.address
  JOIN accounts.people p ON p.id = v.person_id AND p.deactivated_at IS NULL
  WHERE r.id = $1`;
