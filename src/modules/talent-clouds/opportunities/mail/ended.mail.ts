import { Injectable } from '@nestjs/common';
import { Settings } from '../../../../platform/config/index.js';
import { MailKind, SendsMail, type MailContent, type QueuedMail } from '../../../../platform/mail/index.js';
import { opportunitiesPaths } from '../../opportunities.paths.js';
import { MailedOpportunityQuery, type MailedOpportunity } from './mailed-opportunity.query.js';
import { opportunityMails } from './opportunity-mails.js';

/** Tells a member who answered that the client closed or withdrew the opportunity. What was withdrawn meanwhile is not called closed. */
@Injectable()
@SendsMail(opportunityMails.ended, 'Opportunity closed or withdrawn')
export class EndedMail extends MailKind {
  constructor(
    private readonly opportunities: MailedOpportunityQuery,
    private readonly settings: Settings,
  ) {
    super();
  }

  async compose(mail: QueuedMail): Promise<MailContent | null> {
    const opportunity = await this.opportunities.of(mail);
    if (!opportunity || opportunity.state !== mail.facts['how']) return null;
    return endedContent(opportunity, this.settings.publicUrl + opportunitiesPaths.opportunity(opportunity.opportunityId));
  }
}

export function endedContent({ title, clientName, authorName, agencyName, state, endedWhy }: MailedOpportunity, link: string): MailContent {
  const isWithdrawn = state === 'withdrawn';
  return {
    template: 'talent-clouds/opportunity-ended',
    subject: isWithdrawn ? `Withdrawn: ${title}` : `Closed: ${title}`,
    fromName: `${clientName} via Gangway`,
    data: {
      preheader: isWithdrawn ? 'Nothing will come of it.' : `${clientName} takes no more answers and chooses among those it has.`,
      why: agencyName === null ? `You answered an opportunity of ${clientName}.` : `${agencyName} answered an opportunity of ${clientName}.`,
      title,
      clientName,
      authorName,
      isWithdrawn,
      reason: endedWhy ?? '',
      link,
    },
  };
}
