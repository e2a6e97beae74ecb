const hourMilliseconds = 3_600_000;

/**
 * The instant at which clocks of a zone show this day and hour. An hour that is skipped in spring becomes the one after it,
 * one that comes twice in autumn its first.
 * @param day like 2027-03-28
 * @param hour 0 to 23
 */
export function instantInZone(day: string, hour: number, timeZone: string): Date {
  const wanted = Date.parse(`${day}T00:00:00Z`) + hour * hourMilliseconds;
  const offsets = [wanted - 24 * hourMilliseconds, wanted + 24 * hourMilliseconds].map((near) => offsetAt(near, timeZone));
  const [before = 0, after = 0] = offsets;
  const candidates = [wanted - before, wanted - after].filter((instant) => instant + offsetAt(instant, timeZone) === wanted);
  return new Date(candidates.length > 0 ? Math.min(...candidates) : wanted - before);
}

/** How far the zone's clocks are ahead of UTC at an instant, in milliseconds. */
function offsetAt(instant: number, timeZone: string): number {
  const parts = Object.fromEntries(formatOf(timeZone).formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  const shown = Date.UTC(parts.year ?? 0, (parts.month ?? 1) - 1, parts.day, parts.hour, parts.minute, parts.second);
  return shown - Math.floor(instant / 1000) * 1000;
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const digits = '2-digit';
  return new Intl.DateTimeFormat('en-GB', { timeZone, year: 'numeric', month: digits, day: digits, hour: digits, minute: digits, second: digits, hourCycle: 'h23' });
}
