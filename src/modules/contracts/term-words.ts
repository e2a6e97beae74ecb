import { translate } from '../../platform/views/index.js';
import type { ChangedTerm } from './terms-difference.js';
import type { ContractKind, TermKey } from './terms.js';

const labels: Readonly<Record<ChangedTerm, string>> = {
  'project-name': 'Project name',
  scope: 'Scope of work',
  pay: 'Hourly rate',
  'weekly-limit': 'Weekly limit',
  start: 'Start date',
  end: 'End date',
  schedule: 'Working times',
  'payment-terms': 'Payment terms',
};

/** How a term is called on the screen. */
export function termLabel(term: ChangedTerm, kind: ContractKind, lang: string): string {
  return translate(term === 'pay' && kind === 'fixed' ? 'Agreed amount' : labels[term], {}, lang);
}

const hourlyTerms: readonly TermKey[] = ['scope', 'pay', 'weekly-limit', 'start', 'end', 'schedule', 'payment-terms'];
const fixedTerms: readonly TermKey[] = hourlyTerms.filter((term) => term !== 'weekly-limit');

/** The terms that a talent can ask to have changed. */
export function askableTerms(kind: ContractKind): readonly TermKey[] {
  return kind === 'hourly' ? hourlyTerms : fixedTerms;
}
