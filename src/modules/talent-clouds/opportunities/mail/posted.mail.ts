import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { Settings } from '../../../../platform/config/index.js';
import { MailKind, SendsMail, type MailContent, type QueuedMail } from '../../../../platform/mail/index.js';
import { formatDate, formatMoney, type Place } from '../../../../platform/views/index.js';
import { opportunitiesPaths } from '../../opportunities.paths.js';
import { answerByWords, isOpen } from '../opportunity.view.js';
import { MailedOpportunityQuery, type MailedOpportunity } from './mailed-opportunity.query.js';
import { opportunityMails } from './opportunity-mails.js';

/** Brings an opportunity to a member. Once it has ended, or the member is gone, the mail is no longer due. */
@Injectable()
@SendsMail(opportunityMails.posted, 'New opportunity')
export class PostedMail extends MailKind {
  constructor(
    private readonly opportunities: MailedOpportunityQuery,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {
    super();
  }

  async compose(mail: QueuedMail): Promise<MailContent | null> {
    const opportunity = await this.opportunities.of(mail);
    if (!opportunity || !isOpen(opportunity, this.clock.now())) return null;
    return postedContent(opportunity, this.settings.publicUrl + opportunitiesPaths.opportunity(opportunity.opportunityId), mail.createdAt);
  }
}

/** The longest beginning of a brief that stands in the mail; the rest is read on the page. */
const longestBrief = 600;

export function postedContent(opportunity: MailedOpportunity, link: string, now: Date): MailContent {
  const { title, clientName, authorName, agencyName, cloudName, brief, contractKind, currency, answerBy } = opportunity;
  const place: Place = { timeZone: 'UTC', lang: 'en', now };
  const isHourly = contractKind === 'hourly';
  return {
    template: 'talent-clouds/opportunity-posted',
    subject: `${clientName} asks who has time: ${title}`,
    fromName: `${authorName} via Gangway`,
    data: {
      preheader: `Say whether you are interested, by ${answerByWords(answerBy, place)}.`,
      why: agencyName === null ? `You are in the talent cloud ${cloudName} of ${clientName}.` : `${agencyName} is in the talent cloud ${cloudName} of ${clientName}.`,
      title,
      clientName,
      agencyName: agencyName ?? '',
      brief: brief.length > longestBrief ? `${brief.slice(0, longestBrief).trimEnd()} …` : brief,
      authorName,
      facts: factsOf(opportunity, place),
      amount: formatMoney(isHourly ? opportunity.rateMinor : opportunity.amountMinor, currency, 'en'),
      amountNote: isHourly ? hourlyNote(opportunity.weeklyLimitHours) : 'for the whole work',
      answerBy: answerByWords(answerBy, place),
      link,
    },
  };
}

function factsOf({ title, contractKind, startsOn, endsOn }: MailedOpportunity, place: Place): { label: string; value: string }[] {
  return [
    { label: 'Opportunity', value: title },
    { label: 'Contract', value: contractKind === 'hourly' ? 'Hourly' : 'Fixed price' },
    { label: 'Starts', value: formatDate(startsOn, place) },
    { label: 'Runs until', value: endsOn === null ? 'No end date' : formatDate(endsOn, place) },
  ];
}

function hourlyNote(weeklyLimitHours: number | null): string {
  return weeklyLimitHours === null ? '/ hour' : `/ hour, up to ${weeklyLimitHours} hours a week`;
}
