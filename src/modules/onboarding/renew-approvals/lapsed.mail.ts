import { Injectable } from '@nestjs/common';
import { Settings } from '../../../platform/config/index.js';
import { Database } from '../../../platform/database/index.js';
import { MailKind, SendsMail } from '../../../platform/mail/index.js';
import type { MailContent, QueuedMail } from '../../../platform/mail/index.js';
import { mailKinds } from '../mail/mail-kinds.js';
import { lapsedContent } from './lapsed-content.js';
import { LapsedQuery } from './lapsed.query.js';

/** Tells whoever is in charge what ran out without being renewed. */
@Injectable()
@SendsMail(mailKinds.lapsed, 'Approval lapsed')
export class LapsedMail extends MailKind {
  constructor(
    private readonly lapsed: LapsedQuery,
    private readonly database: Database,
    private readonly settings: Settings,
  ) {
    super();
  }

  /** Null where all of it was renewed or waived before the mail left. */
  async compose(mail: QueuedMail): Promise<MailContent | null> {
    const approvals = await this.lapsed.of(mail.subjectId, new Date(String(mail.facts['at'])));
    const person = await this.database.row<{ timeZone: string }>('SELECT time_zone AS "timeZone" FROM accounts.person_cards WHERE person_id = $1', [mail.subjectId]);
    return person && lapsedContent(approvals, { timeZone: person.timeZone, now: mail.createdAt, publicUrl: this.settings.publicUrl });
  }
}
