import { atRiskDays } from './people.query.js';

interface Starting {
  readonly stage: string;
  readonly startsOn: string | null;
}

const dayMilliseconds = 86_400_000;

/** Whole days from today to a day; negative when it is over. */
export function daysUntil(day: string, today: string): number {
  return Math.round((Date.parse(day) - Date.parse(today)) / dayMilliseconds);
}

/** Whether the work is to begin soon, or was to, and somebody is not through yet. */
export function riskOf({ stage, startsOn }: Starting, today: string): 'at risk' | 'overdue' | null {
  if (startsOn === null || stage === 'finished' || stage === 'ended') return null;
  const days = daysUntil(startsOn, today);
  if (days < 0) return 'overdue';
  return days <= atRiskDays ? 'at risk' : null;
}
