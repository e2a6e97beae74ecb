import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { SendsMail, type Handover, type MailContent, type QueuedMail } from '../../../platform/mail/index.js';
import type { InvitationFacts } from '../invitation-facts.js';
import { openStates } from '../invitation-state.js';
import { firstMail } from './first-mail.js';
import { TalentMail, TalentMails } from './talent-mail.js';

/** The invitation itself; resent, renewed and corrected ones are the same mail in another row. */
@Injectable()
@SendsMail('invitations.first', 'Invitation')
export class FirstMail extends TalentMail {
  protected readonly dueIn = openStates;

  constructor(
    protected readonly mails: TalentMails,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async handedOver(handovers: readonly Handover[]): Promise<void> {
    await this.mails.handedOver(handovers);
  }

  override async refused(mail: QueuedMail, serverWords: string): Promise<void> {
    await this.mails.refused(mail, serverWords, this.clock.now());
  }

  protected content(facts: InvitationFacts, mail: QueuedMail): MailContent {
    return firstMail(facts, this.mails.linksOf(mail), this.mails.timesOf(mail, facts));
  }
}
