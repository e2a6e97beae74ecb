const dayInMs = 86_400_000;
const usualDays = 90;

/** What the page proposes as a waiver's end: long enough for a first contract, short enough to be asked again. */
export function usualWaiverEnd(now: Date): string {
  return new Date(now.getTime() + usualDays * dayInMs).toISOString().slice(0, 10);
}

/** What speaks against a waiver's end, in words for the person; null when nothing does. */
export function problemOfWaiverEnd(until: string, today: string): string | null {
  if (until === '') return 'Enter the day until which you go on without it';
  return until <= today ? 'Enter a day after today' : null;
}
