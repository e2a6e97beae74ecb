import { diffWordsWithSpace } from 'diff';
import type { TermKey } from './terms.js';

/** The facts of one version of the terms, from the entity (money as bigint) or from a statement (money as text). */
export interface TermsFacts {
  projectName: string;
  scope: string;
  rateMinor: bigint | string | null;
  weeklyLimitHours: number | null;
  amountMinor: bigint | string | null;
  currency: string;
  startsOn: string;
  endsOn: string | null;
  schedule: string | null;
  paymentTerms: string | null;
}

export type ChangedTerm = TermKey | 'project-name';

/** Every term, in the order in which a person reads them, with what makes it the same or another. */
const comparable: readonly [ChangedTerm, (terms: TermsFacts) => string][] = [
  ['project-name', ({ projectName }) => projectName],
  ['scope', ({ scope }) => scope],
  ['start', ({ startsOn }) => startsOn],
  ['end', ({ endsOn }) => endsOn ?? ''],
  ['schedule', ({ schedule }) => schedule ?? ''],
  ['pay', ({ rateMinor, amountMinor, currency }) => `${currency} ${String(rateMinor ?? amountMinor)}`],
  ['weekly-limit', ({ weeklyLimitHours }) => String(weeklyLimitHours ?? '')],
  ['payment-terms', ({ paymentTerms }) => paymentTerms ?? ''],
];

/** Which terms differ between two versions. */
export function changedTerms(before: TermsFacts, after: TermsFacts): ChangedTerm[] {
  return comparable.filter(([, valueOf]) => valueOf(before) !== valueOf(after)).map(([term]) => term);
}

export interface TextPiece {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** Two texts word by word: what stayed, what went, what came. */
export function textDifference(before: string, after: string): TextPiece[] {
  return diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
}
