const locales: Record<string, string> = { en: 'en-GB' };
const dateFormats = new Map<string, Intl.DateTimeFormat>();
const moneyFormats = new Map<string, Intl.NumberFormat>();
const dayPattern = /^\d{4}-\d{2}-\d{2}$/;

export interface Place {
  timeZone: string;
  lang: string;
  now: Date;
}

/** "Mon 3 February", with the year when it is not this year. */
export function formatDate(value: unknown, place: Place): string {
  const parts = partsOf(value, place, { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' });
  return `${parts.weekday} ${parts.day} ${parts.month}${yearUnlessThis(parts.year, place)}`;
}

/** "12 January", with the year when it is not this year. */
export function formatDay(value: unknown, place: Place): string {
  const parts = partsOf(value, place, { day: 'numeric', month: 'long', year: 'numeric' });
  return `${parts.day} ${parts.month}${yearUnlessThis(parts.year, place)}`;
}

/** "14:02" in the person's own time zone. */
export function formatTime(value: unknown, place: Place): string {
  const parts = partsOf(value, place, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return `${parts.hour}:${parts.minute}`;
}

/** "13 Jan 16:20" in the person's own time zone. */
export function formatDateTime(value: unknown, place: Place): string {
  const parts = partsOf(value, place, { day: 'numeric', month: 'short', year: 'numeric' });
  return `${parts.day} ${parts.month}${yearUnlessThis(parts.year, place)} ${formatTime(value, place)}`;
}

/** "$85.00" from minor units, which may be a bigint, a number or the text that events carry. */
export function formatMoney(minorUnits: unknown, currency: string, lang: string): string {
  const format = moneyFormat(currency, lang);
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  const amount = BigInt(minorUnits as bigint | number | string);
  const sign = amount < 0n ? '-' : '';
  const text = String(amount < 0n ? -amount : amount).padStart(digits + 1, '0');
  const whole = text.slice(0, text.length - digits);
  const decimal = digits === 0 ? `${sign}${whole}` : `${sign}${whole}.${text.slice(-digits)}`;
  // A decimal text keeps every digit; a number would lose some above 2^53.
  return format.format(decimal as Intl.StringNumericLiteral);
}

/** How many decimals a currency has: 2 for USD, 0 for JPY. */
export function decimalsOf(currency: string): number {
  return moneyFormat(currency, 'en').resolvedOptions().maximumFractionDigits ?? 2;
}

function moneyFormat(currency: string, lang: string): Intl.NumberFormat {
  const key = `${lang} ${currency}`;
  let format = moneyFormats.get(key);
  if (!format) moneyFormats.set(key, (format = new Intl.NumberFormat(locales[lang] ?? lang, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' })));
  return format;
}

function yearUnlessThis(year: string | undefined, place: Place): string {
  return year === String(place.now.getUTCFullYear()) ? '' : ` ${year}`;
}

function partsOf(value: unknown, place: Place, options: Intl.DateTimeFormatOptions): Partial<Record<Intl.DateTimeFormatPartTypes, string>> {
  const isDay = typeof value === 'string' && dayPattern.test(value);
  const date = value instanceof Date ? value : new Date(String(value));
  if (Number.isNaN(date.getTime())) throw new Error(`"${String(value)}" is no date.`);
  // A calendar day is the same day in every time zone; only an instant is moved to the person's.
  const format = dateFormat(isDay ? 'UTC' : place.timeZone, place.lang, options);
  return Object.fromEntries(format.formatToParts(date).map((part) => [part.type, part.value]));
}

function dateFormat(timeZone: string, lang: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${timeZone} ${lang} ${Object.entries(options).join()}`;
  let format = dateFormats.get(key);
  if (!format) dateFormats.set(key, (format = new Intl.DateTimeFormat(locales[lang] ?? lang, { ...options, timeZone })));
  return format;
}
