const minuteInMs = 60_000;
const hourInMs = 60 * minuteInMs;
const dayInMs = 24 * hourInMs;
/** From here on a promise is about to break. */
const soonInHours = 4;

/** "5 h left", and whether it is urgent. */
export interface TimeLeft {
  readonly text: string;
  readonly isUrgent: boolean;
}

/** How much time a promise leaves. */
export function timeLeft(dueAt: Date, now: Date): TimeLeft {
  const leftInMs = dueAt.getTime() - now.getTime();
  if (Math.abs(leftInMs) < minuteInMs) return { text: 'due now', isUrgent: true };
  if (leftInMs < 0) return { text: `${durationInWords(-leftInMs)} late`, isUrgent: true };
  return { text: `${durationInWords(leftInMs)} left`, isUrgent: leftInMs < soonInHours * hourInMs };
}

/** "21 h", "2 d", "40 min". */
export function durationInWords(durationInMs: number): string {
  if (durationInMs < hourInMs) return `${Math.floor(durationInMs / minuteInMs)} min`;
  if (durationInMs < dayInMs) return `${Math.floor(durationInMs / hourInMs)} h`;
  return `${Math.floor(durationInMs / dayInMs)} d`;
}
