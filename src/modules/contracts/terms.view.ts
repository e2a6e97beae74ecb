import { formatFullDate, formatMoney, translate, type Place } from '../../platform/views/index.js';
import { endFact, fact, type Fact, type OfferFacts } from './offer-slip.js';
import { fixedPayDates, hourlyPayDates, approvalDays } from './pay-dates.js';
import { payWords, settledByBothSides, type TermsReader } from './pay-words.js';

export interface TermsShown extends OfferFacts {
  scope: string;
  schedule: string | null;
  paymentTerms: string | null;
  heldDays: number;
  /** Nobody yet where the invitation is not accepted. */
  talentName?: string | null;
  acceptedAt?: Date | null;
}

interface Moment {
  state: 'next';
  title: string;
  text: string;
  at: null;
}

/** The three named parts of a contract, as every page shows them that lets one read it. */
export interface TermsView {
  scope: string;
  schedule: Fact[];
  workingTimes: string;
  payment: Fact[];
  paymentTerms: string;
  payRule: string;
  payDates: Moment[];
  /** That this version does none of it. */
  notYet: string;
}

/** Where the reader is, and on which side of the contract. */
export type ReadFrom = Place & { readonly reader: TermsReader };

/** Shapes the terms for views/contracts/_terms. */
export function termsView(terms: TermsShown, from: ReadFrom): TermsView {
  return {
    scope: terms.scope,
    schedule: scheduleFacts(terms, from.lang),
    workingTimes: terms.schedule ?? '',
    payment: paymentFacts(terms, from),
    paymentTerms: terms.paymentTerms ?? '',
    payRule: translate(payWords[from.reader].rule[terms.contractKind], parties(terms, from.lang), from.lang),
    payDates: terms.contractKind === 'hourly' ? hourlyMoments(terms, from) : fixedMoments(terms, from),
    notYet: translate(settledByBothSides, {}, from.lang),
  };
}

function scheduleFacts(terms: TermsShown, lang: string): Fact[] {
  const say = (text: string, values?: Record<string, unknown>): string => translate(text, values, lang);
  const facts = [
    fact(say('Starts'), { on: terms.startsOn }),
    endFact(terms, lang),
  ];
  if (terms.contractKind === 'fixed') return facts;
  const limit = terms.weeklyLimitHours;
  return [...facts, fact(say('Weekly limit'), { value: limit === null ? say('No limit agreed') : say('{hours} hours a week', { hours: limit }) })];
}

function paymentFacts(terms: TermsShown, { lang, reader }: ReadFrom): Fact[] {
  const say = (text: string): string => translate(text, parties(terms, lang), lang);
  const { currency, rateMinor, amountMinor } = terms;
  return terms.contractKind === 'hourly'
    ? [fact(say('Hourly rate'), { minor: rateMinor, currency }), fact(say('Invoice'), { value: say(payWords[reader].invoice) })]
    : [fact(say('Agreed amount'), { minor: amountMinor, currency }), fact(say('Paid'), { value: say('When a milestone is approved') })];
}

function hourlyMoments(terms: TermsShown, from: ReadFrom): Moment[] {
  // Work can't begin before the offer is accepted: the first week that is paid is the one of that day at the earliest.
  const earliest = (terms.acceptedAt ?? from.now).toISOString().slice(0, 10);
  const dates = hourlyPayDates(terms.startsOn > earliest ? terms.startsOn : earliest, terms);
  const { day, moment } = speakerOf(from);
  const words = payWords[from.reader];
  const sides = parties(terms, from.lang);
  return [
    moment(words.works, '{from} to {until}', { ...sides, from: day(dates.worksFrom), until: day(dates.worksUntil) }),
    moment(words.bills, 'By {on}, 12:00 UTC', { ...sides, on: day(dates.invoicedOn) }),
    moment(words.reviews, 'Until {until}, 24:00 UTC', { ...sides, until: day(dates.reviewedUntil) }),
    moment(words.paysBy, '{held} days after the review ends', { ...sides, on: day(dates.availableOn), held: terms.heldDays }),
  ];
}

function fixedMoments(terms: TermsShown, from: ReadFrom): Moment[] {
  const { day, moment } = speakerOf(from);
  const words = payWords[from.reader];
  const values = { ...parties(terms, from.lang), approval: approvalDays, held: terms.heldDays };
  const steps = [
    moment(words.submits, 'Whenever it is done', values),
    moment(words.decides, 'Without an answer it is approved after {approval} days', values),
    moment(words.pays, '{held} days after the approval', values),
  ];
  if (terms.endsOn === null || terms.endedOn) return steps;
  const dates = fixedPayDates(terms.endsOn, { heldDays: terms.heldDays, approvalDays });
  const example = { submitted: day(dates.submittedOn), on: day(dates.availableOnAtLatest) };
  return [...steps, moment('Sent on the last day, it is paid by {on}', 'For {submitted}, even if nobody answers', example)];
}

/** The names in the sentences. */
function parties(terms: TermsShown, lang: string): { client: string; talent: string } {
  return { client: terms.clientName, talent: terms.talentName ?? translate('The talent', {}, lang) };
}

function speakerOf(place: Place): {
  day: (day: string) => string;
  moment: (title: string, text: string, values: Record<string, unknown>) => Moment;
} {
  return {
    day: (day) => formatFullDate(day, place),
    moment: (title, text, values) => ({
      state: 'next',
      title: translate(title, values, place.lang),
      text: translate(text, values, place.lang),
      at: null,
    }),
  };
}

/** The rate or the amount in words, for mails and differences: "$85.00 an hour". */
export function payInWords(terms: Pick<OfferFacts, 'rateMinor' | 'amountMinor' | 'currency'>, lang: string): string {
  const { rateMinor, amountMinor, currency } = terms;
  if (rateMinor !== null) return translate('{amount} an hour', { amount: formatMoney(rateMinor, currency, lang) }, lang);
  return formatMoney(amountMinor, currency, lang);
}
