import type { Target } from '../invitation-kinds.js';

/** Why somebody may decline; the code is stored, the words are shown. */
export const declineReasons = [
  { value: 'no time', label: 'I have no time for it' },
  { value: 'terms', label: "The rate, the amount or the dates don't suit me" },
  { value: 'work', label: "It isn't the kind of work I do" },
  { value: 'unknown sender', label: "I don't know this company" },
  { value: 'other', label: 'Another reason' },
] as const;

/** Who is invited into a cloud has seen no terms that could not suit them. */
export function reasonsFor(target: Target): readonly { readonly value: string; readonly label: string }[] {
  return declineReasons.filter(({ value }) => target === 'contract' || value !== 'terms');
}

/** The words of a stored reason. */
export function declineReasonInWords(code: string | null): string {
  return declineReasons.find(({ value }) => value === code)?.label ?? 'No reason was given';
}
