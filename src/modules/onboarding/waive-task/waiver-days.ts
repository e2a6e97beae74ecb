import type { FormReading } from '../../../platform/forms/index.js';

const dayInMs = 86_400_000;
const usualDays = 90;

/** What the page proposes as a waiver's end: long enough for a first contract, short enough to be asked again. */
export function usualWaiverEnd(now: Date): string {
  return new Date(now.getTime() + usualDays * dayInMs).toISOString().slice(0, 10);
}

/** A waiver ends, and not before tomorrow; the rule of the field itself has judged what is no day at all. */
export function checkWaiverEnd(form: FormReading<{ until: string }>, today: string): void {
  const { until } = form.values;
  if (form.errors.some(({ field }) => field === 'until')) return;
  if (until === '') form.addError('until', 'Enter the day until which you go on without it');
  else if (until <= today) form.addError('until', 'Enter a day after today');
}
