import { fact, offerSlip, payInWords, type Fact, type OfferSlip } from '../../contracts/index.js';
import { formatDay, translate, type Place } from '../../../platform/views/index.js';
import { isPast } from './opportunity.entity.js';
import type { OpportunityFacts } from './opportunity.sql.js';

/** Whether it can be answered at this moment. */
export function isOpen({ state, answerBy }: Pick<OpportunityFacts, 'state' | 'answerBy'>, now: Date): boolean {
  return state === 'open' && !isPast(answerBy, now);
}

/** The terms as an offer slip: what is posted is what would be offered. */
export function slipOf(facts: OpportunityFacts, lang: string): OfferSlip {
  return offerSlip({ ...facts, projectName: facts.title, managerName: facts.authorName }, { eyebrow: translate('Opportunity', {}, lang), lang });
}

/** The state in a badge; one whose last day is over is closed, also before the job has come round. */
export function opportunityBadge(facts: Pick<OpportunityFacts, 'state' | 'answerBy'>, place: Place): { kind: string; label: string; icon: '' } {
  const say = (kind: string, label: string): { kind: string; label: string; icon: '' } => ({ kind, label: translate(label, {}, place.lang), icon: '' });
  if (isOpen(facts, place.now)) return say('info', 'Open');
  if (facts.state === 'draft') return say('idle', 'Draft');
  return facts.state === 'withdrawn' ? say('stop', 'Withdrawn') : say('plain', 'Closed');
}

/** What the check page lists. */
export function opportunityFacts(facts: OpportunityFacts & { clouds: { name: string }[] }, place: Place): Fact[] {
  const { lang } = place;
  const say = (text: string): string => translate(text, {}, lang);
  const limit = facts.weeklyLimitHours;
  return [
    fact(say('Title'), { value: facts.title }),
    fact(say('Pay'), { value: payInWords(facts, lang) }),
    ...(facts.contractKind === 'hourly' ? [fact(say('Weekly limit'), { value: limit === null ? say('No weekly limit') : translate('{hours} hours a week', { hours: limit }, lang) })] : []),
    fact(say('Start date'), { on: facts.startsOn }),
    facts.endsOn === null ? fact(say('End date'), { value: say('No end date') }) : fact(say('End date'), { on: facts.endsOn }),
    fact(say('Talent clouds'), { value: facts.clouds.map(({ name }) => name).join(', ') }),
    fact(say('Answer by'), { value: answerByWords(facts.answerBy, place) }),
  ];
}

/** The last day for answers ends in UTC, and says so. */
export function answerByWords(answerBy: string, place: Place): string {
  return translate('{day}, 24:00 UTC', { day: formatDay(answerBy, place) }, place.lang);
}
