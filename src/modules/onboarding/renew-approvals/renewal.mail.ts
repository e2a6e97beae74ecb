import { Injectable } from '@nestjs/common';
import { Settings } from '../../../platform/config/index.js';
import { MailKind, SendsMail } from '../../../platform/mail/index.js';
import type { MailContent, QueuedMail } from '../../../platform/mail/index.js';
import { mailKinds } from '../mail/mail-kinds.js';
import { onboardingPaths } from '../onboarding.paths.js';
import { renewalContent } from './renewal-content.js';
import { RenewalFactsQuery } from './renewal-facts.query.js';

/** Tells talent that an approval ends, what changes then and what does not. */
@Injectable()
@SendsMail(mailKinds.renewal, 'Approval to renew')
export class RenewalMail extends MailKind {
  constructor(
    private readonly facts: RenewalFactsQuery,
    private readonly settings: Settings,
  ) {
    super();
  }

  async compose(mail: QueuedMail): Promise<MailContent | null> {
    const facts = await this.facts.of(mail.subjectId);
    return facts && renewalContent(facts, { link: this.settings.publicUrl + onboardingPaths.task(facts.taskId), writtenAt: mail.createdAt });
  }
}
