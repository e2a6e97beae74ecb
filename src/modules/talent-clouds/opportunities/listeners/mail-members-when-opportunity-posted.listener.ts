import { Injectable } from '@nestjs/common';
import { AfterCommit } from '../../../../platform/events/index.js';
import { Mailbox } from '../../../../platform/mail/index.js';
import { OpportunityPosted } from '../../events.js';
import { MailedOpportunityQuery } from '../mail/mailed-opportunity.query.js';
import { opportunityMails } from '../mail/opportunity-mails.js';
import { queueToTalents } from '../mail/queue-to-talents.js';

/** Every member who is ready to hire learns of it, once. */
@Injectable()
@AfterCommit(OpportunityPosted)
export class MailMembersWhenOpportunityPosted {
  constructor(
    private readonly opportunities: MailedOpportunityQuery,
    private readonly mailbox: Mailbox,
  ) {}

  async handle(events: readonly OpportunityPosted[]): Promise<void> {
    const members = await this.opportunities.members(events.map(({ data }) => data.opportunityId));
    await queueToTalents(this.mailbox, opportunityMails.posted, members);
  }
}
