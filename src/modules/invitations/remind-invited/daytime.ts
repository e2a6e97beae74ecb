/** When people are written to: between these hours of their day. */
const beginsAtHour = 9;
const endsAtHour = 17;
const minute = 60_000;
const day = 24 * 60;

interface LocalTime {
  /** Monday is 1, Sunday 7. */
  readonly weekday: number;
  readonly minutes: number;
}

/**
 * The first moment from then on at which somebody may be written to: in their daytime, on a working day
 * unless that would pass the end. It may lie behind the end; then nothing is left to be sent.
 */
export function nextDaytime(from: Date, { timeZone, end }: { timeZone: string; end: Date }): Date {
  const onWorkday = firstDaytime(from, timeZone, true);
  return onWorkday < end ? onWorkday : firstDaytime(from, timeZone, false);
}

function firstDaytime(from: Date, timeZone: string, skipsWeekends: boolean): Date {
  const { weekday, minutes } = localTime(from, timeZone);
  const isOff = skipsWeekends && weekday > 5;
  if (minutes < beginsAtHour * 60 && !isOff) return firstDaytime(later(from, beginsAtHour * 60 - minutes), timeZone, skipsWeekends);
  // Where the clocks change at night, the next look puts the hour right.
  if (minutes >= endsAtHour * 60 || isOff) return firstDaytime(later(from, day - minutes + (isOff ? 0 : beginsAtHour * 60)), timeZone, skipsWeekends);
  return from;
}

/** So many minutes later, at the full minute. */
function later(from: Date, minutes: number): Date {
  return new Date(Math.floor(from.getTime() / minute) * minute + minutes * minute);
}

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const formats = new Map<string, Intl.DateTimeFormat>();

function localTime(at: Date, timeZone: string): LocalTime {
  const parts = new Map(formatFor(timeZone).formatToParts(at).map(({ type, value }) => [type, value]));
  return { weekday: weekdays.indexOf(parts.get('weekday') ?? '') + 1, minutes: Number(parts.get('hour')) * 60 + Number(parts.get('minute')) };
}

function formatFor(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-GB', { timeZone: isZone(timeZone) ? timeZone : 'UTC', weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  formats.set(timeZone, made);
  return made;
}

/** A zone that this machine does not know must not keep everybody else from being reminded. */
function isZone(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en-GB', { timeZone });
    return true;
  } catch {
    return false;
  }
}
