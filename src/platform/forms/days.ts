const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether a text is a day of the calendar: 2026-02-29 is none. */
export function isDay(text: string): boolean {
  if (!pattern.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) && date.getUTCFullYear() >= 1900;
}

/** Whether a text is an instant as `toISOString` writes it. */
export function isInstant(text: string): boolean {
  const instant = new Date(text);
  return !Number.isNaN(instant.getTime()) && instant.toISOString() === text;
}
