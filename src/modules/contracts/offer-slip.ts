import { translate } from '../../platform/views/index.js';
import type { ContractKind } from './terms.js';

/** What an offer slip tells of an offer, wherever it is shown. */
export interface OfferFacts {
  projectName: string;
  clientName: string;
  managerName: string;
  contractKind: ContractKind;
  currency: string;
  rateMinor: bigint | string | null;
  weeklyLimitHours: number | null;
  amountMinor: bigint | string | null;
  startsOn: string;
  endsOn: string | null;
  /** The last day of a contract that is over; left out while it is not. */
  endedOn?: string | null;
}

/** Until when it runs, or when it ended, whatever was agreed before. */
export function endFact({ endsOn, endedOn }: Pick<OfferFacts, 'endsOn' | 'endedOn'>, lang: string): Fact {
  const say = (text: string): string => translate(text, {}, lang);
  if (endedOn) return fact(say('Ended'), { on: endedOn });
  return endsOn === null ? fact(say('Runs until'), { value: say('No end date') }) : fact(say('Runs until'), { on: endsOn });
}

/** One line of components/facts: a text, a day or an amount. */
export interface Fact {
  label: string;
  value: string;
  on: string | null;
  minor: string | null;
  currency: string | null;
  change: null;
}

/** A fact with every key that its component reads. */
export function fact(label: string, shown: { value?: string; on?: string | null; minor?: bigint | string | null; currency?: string }): Fact {
  const minor = shown.minor ?? null;
  return {
    label,
    value: shown.value ?? '',
    on: shown.on ?? null,
    minor: minor === null ? null : String(minor),
    currency: minor === null ? null : (shown.currency ?? null),
    change: null,
  };
}

export interface OfferSlip {
  eyebrow: string;
  title: string;
  facts: Fact[];
  minor: string;
  currency: string;
  per: string;
  note: string;
  link: { label: string; path: string } | null;
}

/** Shapes an offer for components/offer-slip: the same wherever the offer is shown. */
export function offerSlip(offer: OfferFacts, options: { eyebrow?: string; link?: OfferSlip['link']; lang?: string } = {}): OfferSlip {
  const lang = options.lang ?? 'en';
  const say = (text: string, values?: Record<string, unknown>): string => translate(text, values, lang);
  const isHourly = offer.contractKind === 'hourly';
  return {
    eyebrow: options.eyebrow ?? '',
    title: offer.projectName,
    facts: [
      fact(say('Client'), { value: offer.clientName }),
      fact(say('Hiring manager'), { value: offer.managerName }),
      fact(say('Starts'), { on: offer.startsOn }),
      endFact(offer, lang),
    ],
    minor: String(isHourly ? offer.rateMinor : offer.amountMinor),
    currency: offer.currency,
    per: isHourly ? say('/ hour') : '',
    note: !isHourly ? say('Fixed price') : offer.weeklyLimitHours === null ? say('No weekly limit') : say('up to {hours} hours a week', { hours: offer.weeklyLimitHours }),
    link: options.link ?? null,
  };
}
