import { formatFullDate, formatMoney, type Place } from '../../platform/views/index.js';
import type { OfferFacts } from './invitation-facts.js';

/** An offer in the words of its slip: the amount large, and what it is for beside it. */
export interface OfferWords {
  readonly contract: string;
  readonly starts: string;
  readonly ends: string;
  readonly amount: string;
  readonly per: string;
  readonly limit: string;
}

/** How mails and pages say what is offered. */
export function offerWords(offer: OfferFacts, place: Place): OfferWords {
  const isHourly = offer.contractKind === 'hourly';
  return {
    contract: isHourly ? 'Hourly' : 'Fixed price',
    starts: formatFullDate(offer.startsOn, place),
    ends: offer.endsOn === null ? 'No end date' : formatFullDate(offer.endsOn, place),
    amount: formatMoney(amountOf(offer), offer.currency, place.lang),
    per: isHourly ? '/ hour' : '',
    limit: limitOf(offer),
  };
}

/** Whether a day is over, by the calendar of UTC. */
export function isPast(day: string, now: Date): boolean {
  return day < now.toISOString().slice(0, 10);
}

/** When the work starts, for whoever is invited: an old invitation that is taken up again names a day that has passed. */
export function startInWords({ startsOn }: Pick<OfferFacts, 'startsOn'>, asker: string, place: Place): string {
  const day = formatFullDate(startsOn, place);
  return isPast(startsOn, place.now) ? `${day}, which is past: ask ${asker} for the new day` : day;
}

function amountOf(offer: OfferFacts): string {
  const minor = offer.contractKind === 'hourly' ? offer.rateMinor : offer.amountMinor;
  if (minor === null) throw new Error(`The offer "${offer.title}" names no amount.`);
  return minor;
}

function limitOf(offer: OfferFacts): string {
  if (offer.contractKind === 'fixed') return 'agreed amount';
  return offer.weeklyLimitHours === null ? 'no weekly limit' : `up to ${offer.weeklyLimitHours} hours a week`;
}
