import { Injectable } from '@nestjs/common';
import { MailKind, SendsMail } from '../../../platform/mail/index.js';
import type { MailContent, QueuedMail } from '../../../platform/mail/index.js';
import { rejectedContent } from './mail-contents.js';
import { MailFactsQuery } from './mail-facts.query.js';
import { mailKinds } from './mail-kinds.js';

/** Tells both sides that the platform refused, and why. */
@Injectable()
@SendsMail(mailKinds.rejected)
export class RejectedMail extends MailKind {
  constructor(private readonly facts: MailFactsQuery) {
    super();
  }

  async compose(mail: QueuedMail): Promise<MailContent | null> {
    const facts = await this.facts.ofSubject(mail.subjectId);
    return facts && rejectedContent(facts, mail.facts['side'] === 'client' ? 'client' : 'talent');
  }
}
