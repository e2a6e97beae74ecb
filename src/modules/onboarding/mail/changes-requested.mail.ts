import { Injectable } from '@nestjs/common';
import { Settings } from '../../../platform/config/index.js';
import { MailKind, SendsMail } from '../../../platform/mail/index.js';
import type { MailContent, QueuedMail } from '../../../platform/mail/index.js';
import { onboardingPaths } from '../onboarding.paths.js';
import { changesRequestedContent } from './mail-contents.js';
import { MailFactsQuery } from './mail-facts.query.js';
import { mailKinds } from './mail-kinds.js';

/** Tells the talent what is wrong with something they sent, and how to put it right. */
@Injectable()
@SendsMail(mailKinds.changesRequested, 'Changes asked for')
export class ChangesRequestedMail extends MailKind {
  constructor(
    private readonly facts: MailFactsQuery,
    private readonly settings: Settings,
  ) {
    super();
  }

  async compose(mail: QueuedMail): Promise<MailContent | null> {
    const sentBack = await this.facts.sentBack(mail.subjectId, Number(mail.facts['submission']));
    // Sent again before the mail went out: it would only confuse now.
    if (!sentBack?.isCurrent) return null;
    const facts = await this.facts.ofSubject(sentBack.subjectId);
    return facts && changesRequestedContent(facts, sentBack, this.settings.publicUrl + onboardingPaths.task(sentBack.taskId));
  }
}
