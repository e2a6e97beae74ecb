import { Injectable } from '@nestjs/common';
import { Settings } from '../../../platform/config/index.js';
import { MailKind, SendsMail } from '../../../platform/mail/index.js';
import type { MailContent, QueuedMail } from '../../../platform/mail/index.js';
import { contractsPaths } from '../../contracts/contracts.paths.js';
import { clearedContent } from './mail-contents.js';
import { MailFactsQuery } from './mail-facts.query.js';
import { mailKinds } from './mail-kinds.js';

/** Everything is confirmed: the way to the last step. */
@Injectable()
@SendsMail(mailKinds.cleared, 'Cleared to start')
export class ClearedMail extends MailKind {
  constructor(
    private readonly facts: MailFactsQuery,
    private readonly settings: Settings,
  ) {
    super();
  }

  async compose(mail: QueuedMail): Promise<MailContent | null> {
    const facts = await this.facts.ofSubject(mail.subjectId);
    if (!facts || facts.isEnded) return null;
    return clearedContent(facts, this.settings.publicUrl + contractsPaths.acceptance(facts.subjectId));
  }
}
