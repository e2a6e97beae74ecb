import { Injectable } from '@nestjs/common';
import { MailKind, SendsMail } from '../../../platform/mail/index.js';
import type { MailContent, QueuedMail } from '../../../platform/mail/index.js';
import { rejectedContent } from './mail-contents.js';
import { MailFactsQuery } from './mail-facts.query.js';
import { mailKinds } from './mail-kinds.js';

/** Tells both sides that the platform refused, and why; not once that is taken back. */
@Injectable()
@SendsMail(mailKinds.rejected, 'Checklist rejected')
export class RejectedMail extends MailKind {
  constructor(private readonly facts: MailFactsQuery) {
    super();
  }

  async compose(mail: QueuedMail): Promise<MailContent | null> {
    const facts = await this.facts.ofSubject(mail.subjectId);
    // What was reopened before this mail left is no refusal any more; another one since has a mail of its own.
    // A mail from before refusals could be taken back does not say which one it tells of.
    const at = facts?.rejectedAt?.toISOString();
    if (!facts || at === undefined || (mail.facts['at'] ?? at) !== at) return null;
    return rejectedContent(facts, mail.facts['side'] === 'client' ? 'client' : 'talent');
  }
}
