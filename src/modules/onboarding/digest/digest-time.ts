const hourInMs = 3_600_000;
const dayInMs = 24 * hourInMs;
const formats = new Map<string, Intl.DateTimeFormat>();

/** The calendar day that it is somewhere, as `2026-02-03`. */
export function dayIn(timeZone: string, at: Date): string {
  return new Date(wallClockMs(timeZone, at)).toISOString().slice(0, 10);
}

/** The instant at which the clocks of a zone show an hour of a day. An hour that summer time skips begins an hour later. */
export function instantOf(day: string, hour: number, timeZone: string): Date {
  const wanted = Date.parse(`${day}T00:00:00Z`) + hour * hourInMs;
  const guess = wanted - offsetMs(timeZone, new Date(wanted));
  return new Date(wanted - offsetMs(timeZone, new Date(guess)));
}

/** The next time, strictly later, at which the clocks of a zone show the hour. */
export function nextAfter(at: Date, { hour, timeZone }: { hour: number; timeZone: string }): Date {
  const today = instantOf(dayIn(timeZone, at), hour, timeZone);
  if (today > at) return today;
  return instantOf(dayAfter(dayIn(timeZone, at)), hour, timeZone);
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + dayInMs).toISOString().slice(0, 10);
}

function offsetMs(timeZone: string, at: Date): number {
  return wallClockMs(timeZone, at) - Math.floor(at.getTime() / 1000) * 1000;
}

/** What the clocks show, read as if it were UTC. */
function wallClockMs(timeZone: string, at: Date): number {
  const parts = Object.fromEntries(formatOf(timeZone).formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  return Date.UTC(parts['year'] ?? 0, (parts['month'] ?? 1) - 1, parts['day'], parts['hour'], parts['minute'], parts['second']);
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', { timeZone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' });
    formats.set(timeZone, format);
  }
  return format;
}
