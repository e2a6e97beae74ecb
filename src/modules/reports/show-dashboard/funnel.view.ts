import { translate, translatePlural, type Place } from '../../../platform/views/index.js';
import { dashboardWith } from './dashboard-address.js';
import { funnelOf, type FunnelStep, type StepCount } from './funnel.js';
import { periods, type PeopleFilterForm } from './people-filter.form.js';

const labels: Readonly<Record<string, readonly string[]>> = {
  contract: ['Invited', 'Accepted', 'Contract confirmed', 'Tasks sent in', 'Reviewed', 'Offer accepted'],
  cloud: ['Invited', 'Accepted', 'Profile filled in', 'Tasks sent in', 'Reviewed', 'Ready to hire'],
};
const periodLabels: Readonly<Record<string, string>> = { '30': '30 days', '90': '90 days', '365': 'A year' };

/** What is counted unless the address line says otherwise. */
export const usualPeriod = '90';
export const usualTarget = 'contract';

/** Shapes the funnel: bars with their numbers, and the same as a table. */
export function funnelView(counts: readonly StepCount[], filter: PeopleFilterForm, { lang }: Place): object {
  const say = (text: string): string => translate(text, {}, lang);
  const target = filter.funnel || usualTarget;
  const period = filter.period || usualPeriod;
  const steps = funnelOf(counts).map((step, index) => stepView(labels[target]?.[index] ?? '', step, lang));
  return {
    steps,
    isEmpty: counts.length === 0,
    columns: [say('Step'), say('People'), say('Of all invited'), say('Median time')].map((label, index) => ({ label, isNumber: index > 0, isWide: false, sort: '', path: '' })),
    rows: steps.map(({ label, reached, percent, median }) => ({ path: '', isSelected: false, cells: [cell(say('Step'), label), number(say('People'), reached), number(say('Of all invited'), percent), number(say('Median time'), median || '–')] })),
    targets: [['contract', 'Contract'], ['cloud', 'Talent cloud']].map(([value = '', label = '']) => tab(say(label), value === target, dashboardWith(filter, { funnel: value }, 'funnel'))),
    periods: periods.map((value) => tab(say(periodLabels[value] ?? ''), value === period, dashboardWith(filter, { period: value }, 'funnel'))),
  };
}

function stepView(label: string, { reached, percent, medianDays }: FunnelStep, lang: string) {
  return {
    label: translate(label, {}, lang),
    reached: new Intl.NumberFormat(lang).format(reached),
    width: percent,
    percent: translate('{percent} %', { percent }, lang),
    median: medianDays === null ? '' : daysInWords(medianDays, lang),
  };
}

/** Whole days are counted, so what took less than one says so. */
export function daysInWords(days: number, lang: string): string {
  if (days < 1) return translate('under a day', {}, lang);
  return translatePlural('{count} day', '{count} days', { count: days }, lang);
}

function tab(label: string, isCurrent: boolean, path: string): object {
  return { label, path, isCurrent, count: null };
}

function cell(label: string, text: string): object {
  return { label, text, path: '', badge: null, who: null, at: null, isNumber: false, isWide: false };
}

function number(label: string, text: string): object {
  return { ...cell(label, text), isNumber: true };
}
