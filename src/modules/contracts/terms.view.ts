import { formatDate, formatMoney, translate, type Place } from '../../platform/views/index.js';
import { endFact, fact, type Fact, type OfferFacts } from './offer-slip.js';
import { fixedPayDates, hourlyPayDates, approvalDays } from './pay-dates.js';

export interface TermsShown extends OfferFacts {
  scope: string;
  schedule: string | null;
  paymentTerms: string | null;
  heldDays: number;
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
}

/** Shapes the terms for views/contracts/_terms. */
export function termsView(terms: TermsShown, place: Place): TermsView {
  return {
    scope: terms.scope,
    schedule: scheduleFacts(terms, place.lang),
    workingTimes: terms.schedule ?? '',
    payment: paymentFacts(terms, place.lang),
    paymentTerms: terms.paymentTerms ?? '',
    payRule: payRule(terms, place.lang),
    payDates: terms.contractKind === 'hourly' ? hourlyMoments(terms, place) : fixedMoments(terms, place),
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

function paymentFacts(terms: TermsShown, lang: string): Fact[] {
  const say = (text: string): string => translate(text, {}, lang);
  const { currency, rateMinor, amountMinor } = terms;
  return terms.contractKind === 'hourly'
    ? [fact(say('Hourly rate'), { minor: rateMinor, currency }), fact(say('Invoice'), { value: say('Weekly, made for you') })]
    : [fact(say('Agreed amount'), { minor: amountMinor, currency }), fact(say('Paid'), { value: say('When a milestone is approved') })];
}

function payRule(terms: TermsShown, lang: string): string {
  const values = { client: terms.clientName, held: terms.heldDays, approval: approvalDays };
  return terms.contractKind === 'hourly'
    ? translate('You log your time by the week, Monday to Sunday in UTC. Here is the first week, day by day.', values, lang)
    : translate('{client} puts the money for a milestone aside before you start on it. You submit the milestone when it is done, and that asks for the payment.', values, lang);
}

function hourlyMoments(terms: TermsShown, place: Place): Moment[] {
  // Work can't begin before the offer is accepted: the first week that is paid is the one of that day at the earliest.
  const earliest = (terms.acceptedAt ?? place.now).toISOString().slice(0, 10);
  const dates = hourlyPayDates(terms.startsOn > earliest ? terms.startsOn : earliest, terms);
  const { day, moment } = speakerOf(place);
  const client = terms.clientName;
  return [
    moment('You work and log your time', '{from} to {until}', { from: day(dates.worksFrom), until: day(dates.worksUntil) }),
    moment('The invoice is made at 12:00 UTC', '{on}. Until then you can correct your time', { on: day(dates.invoicedOn) }),
    moment('{client} reviews it', 'Until {until}, 24:00 UTC', { client, until: day(dates.reviewedUntil) }),
    moment('The money is available: {on}', '{held} days after the review ends', { on: day(dates.availableOn), held: terms.heldDays }),
  ];
}

function fixedMoments(terms: TermsShown, place: Place): Moment[] {
  const { day, moment } = speakerOf(place);
  const client = terms.clientName;
  const values = { client, approval: approvalDays, held: terms.heldDays };
  const steps = [
    moment('You submit a milestone', 'Whenever it is done', values),
    moment('{client} approves it or sends it back', 'Without an answer it is approved after {approval} days', values),
    moment('The money is available', '{held} days after the approval', values),
  ];
  if (terms.endsOn === null || terms.endedOn) return steps;
  const dates = fixedPayDates(terms.endsOn, { heldDays: terms.heldDays, approvalDays });
  const example = { submitted: day(dates.submittedOn), on: day(dates.availableOnAtLatest) };
  return [...steps, moment('Submitted on the last day, it is available by {on}', 'For {submitted}, even if nobody answers', example)];
}

function speakerOf(place: Place): {
  day: (day: string) => string;
  moment: (title: string, text: string, values: Record<string, unknown>) => Moment;
} {
  return {
    day: (day) => formatDate(day, place),
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
