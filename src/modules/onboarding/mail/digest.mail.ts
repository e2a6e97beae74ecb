import { Injectable } from '@nestjs/common';
import { Settings } from '../../../platform/config/index.js';
import { Database } from '../../../platform/database/index.js';
import { MailKind, SendsMail } from '../../../platform/mail/index.js';
import type { MailContent, QueuedMail } from '../../../platform/mail/index.js';
import { WhatWaitsQuery } from '../digest/what-waits.query.js';
import { digestContent } from './digest-content.js';
import { mailKinds } from './mail-kinds.js';

/** What waits for one person, once a day. */
@Injectable()
@SendsMail(mailKinds.digest, 'Daily digest')
export class DigestMail extends MailKind {
  constructor(
    private readonly whatWaits: WhatWaitsQuery,
    private readonly database: Database,
    private readonly settings: Settings,
  ) {
    super();
  }

  /** Null where everything was done before the mail left. Late is what was late when the digest was due. */
  async compose(mail: QueuedMail): Promise<MailContent | null> {
    const personId = mail.subjectId;
    const person = await this.database.row<{ timeZone: string }>('SELECT time_zone AS "timeZone" FROM accounts.person_cards WHERE person_id = $1', [personId]);
    const [reviews, tasks] = await Promise.all([this.whatWaits.reviews(personId), this.whatWaits.tasks(personId)]);
    if (!person || reviews.length + tasks.length === 0) return null;
    return digestContent({ reviews, tasks }, { timeZone: person.timeZone, now: mail.createdAt, publicUrl: this.settings.publicUrl });
  }
}
