import { Injectable } from '@nestjs/common';
import { AfterCommit } from '../../../../platform/events/index.js';
import { Mailbox } from '../../../../platform/mail/index.js';
import { OpportunityEnded } from '../../events.js';
import { MailedOpportunityQuery } from '../mail/mailed-opportunity.query.js';
import { opportunityMails } from '../mail/opportunity-mails.js';
import { queueToTalents } from '../mail/queue-to-talents.js';

/** Whoever answered learns that the client ended it. The last day for answers they knew: that it is over is no news. */
@Injectable()
@AfterCommit(OpportunityEnded)
export class MailAnswerersWhenOpportunityEnded {
  constructor(
    private readonly opportunities: MailedOpportunityQuery,
    private readonly mailbox: Mailbox,
  ) {}

  async handle(events: readonly OpportunityEnded[]): Promise<void> {
    for (const how of ['closed', 'withdrawn'] as const) {
      const ended = events.filter(({ data }) => data.how === how).map(({ data }) => data.opportunityId);
      if (ended.length > 0) await queueToTalents(this.mailbox, opportunityMails.ended, await this.opportunities.answerers(ended), { how });
    }
  }
}
