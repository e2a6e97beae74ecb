import { formatFullDate, translate, type Place } from '../../platform/views/index.js';
import { termLabel } from './term-words.js';
import { changedTerms, textDifference, type ChangedTerm, type TermsFacts, type TextPiece } from './terms-difference.js';
import { payInWords } from './terms.view.js';
import type { ContractKind } from './terms.js';

export interface ChangedTermView {
  label: string;
  before: TextPiece[];
  now: TextPiece[];
}

/** Old and new side by side, for views/contracts/_difference. */
export function differenceView(before: TermsFacts, now: TermsFacts, kind: ContractKind, place: Place): ChangedTermView[] {
  return changedTerms(before, now).map((term) => {
    const label = termLabel(term, kind, place.lang);
    const [old, fresh] = [inWords(term, before, place), inWords(term, now, place)];
    if (!isText(term)) return { label, before: [{ kind: 'removed', text: old }], now: [{ kind: 'added', text: fresh }] };
    const pieces = textDifference(old, fresh);
    return { label, before: pieces.filter(({ kind }) => kind !== 'added'), now: pieces.filter(({ kind }) => kind !== 'removed') };
  });
}

/** Long texts are compared word by word; a date or an amount is another one as a whole. */
function isText(term: ChangedTerm): boolean {
  return term === 'scope' || term === 'schedule' || term === 'payment-terms';
}

function inWords(term: ChangedTerm, terms: TermsFacts, place: Place): string {
  const say = (text: string, values?: Record<string, unknown>): string => translate(text, values, place.lang);
  const words: Readonly<Record<ChangedTerm, () => string>> = {
    'project-name': () => terms.projectName,
    scope: () => terms.scope,
    pay: () => payInWords(terms, place.lang),
    'weekly-limit': () => (terms.weeklyLimitHours === null ? say('No limit agreed') : say('{hours} hours a week', { hours: terms.weeklyLimitHours })),
    start: () => formatFullDate(terms.startsOn, place),
    end: () => (terms.endsOn === null ? say('No end date') : formatFullDate(terms.endsOn, place)),
    schedule: () => terms.schedule ?? '',
    'payment-terms': () => terms.paymentTerms ?? '',
  };
  return words[term]();
}
