import { Remembered } from './remembered.js';

const locales: Record<string, string> = { en: 'en-GB' };
const dateFormats = new Remembered<Intl.DateTimeFormat>(500);
const moneyFormats = new Remembered<MoneyFormat>(500);
/** The same few days and amounts stand on many pages, and formatting one costs more than looking it up. */
const knownParts = new Remembered<Parts>(2_000);
const knownMoney = new Remembered<string>(2_000);
const kinds = {
  date: { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' },
  day: { day: 'numeric', month: 'long', year: 'numeric' },
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  'zoned time': { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZoneName: 'short' },
  'short day': { day: 'numeric', month: 'short', year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;
type Kind = keyof typeof kinds;
const dayPattern = /^\d{4}-\d{2}-\d{2}$/;

interface MoneyFormat { readonly format: Intl.NumberFormat; readonly digits: number }

export interface Place {
  timeZone: string;
  lang: string;
  now: Date;
}

/** "Mon 3 February", with the year when it is not this year. */
export function formatDate(value: unknown, place: Place): string {
  const parts = partsOf(value, place, 'date');
  return `${parts.weekday} ${parts.day} ${parts.month}${yearUnlessThis(parts.year, place)}`;
}

/** "Mon 3 February 2027", the year always: for what is agreed, which is read in other years too. */
export function formatFullDate(value: unknown, place: Place): string {
  const parts = partsOf(value, place, 'date');
  return `${parts.weekday} ${parts.day} ${parts.month} ${parts.year}`;
}

/** "12 January", with the year when it is not this year. */
export function formatDay(value: unknown, place: Place): string {
  const parts = partsOf(value, place, 'day');
  return `${parts.day} ${parts.month}${yearUnlessThis(parts.year, place)}`;
}

/** "14:02" in the person's own time zone. */
export function formatTime(value: unknown, place: Place): string {
  const parts = partsOf(value, place, 'time');
  return `${parts.hour}:${parts.minute}`;
}

/** "13 Jan 16:20" in the person's own time zone. */
export function formatDateTime(value: unknown, place: Place): string {
  const parts = partsOf(value, place, 'short day');
  return `${parts.day} ${parts.month}${yearUnlessThis(parts.year, place)} ${formatTime(value, place)}`;
}

/**
 * Until when something is promised, behind "by" or "until": "13 Jan 16:20", or "the end of Tue 12 January" for the midnight after it,
 * because people read "13 Jan 00:00" as the end of either day.
 */
export function formatDeadline(value: unknown, place: Place): string {
  if (formatTime(value, place) !== '00:00') return formatDateTime(value, place);
  const minuteBefore = new Date((value instanceof Date ? value : new Date(String(value))).getTime() - 60_000);
  return `the end of ${formatDate(minuteBefore, place)}`;
}

/**
 * The last moment of what stays open, behind "until": "Mon 28 December, 14:02 UTC". It names its zone, because mails and pages of people
 * who are not signed in can't know theirs; a midnight is said as 24:00 of the day before it.
 */
export function formatLastMoment(value: unknown, place: Place): string {
  const moment = value instanceof Date ? value : new Date(String(value));
  const { hour, minute, timeZoneName } = partsOf(moment, place, 'zoned time');
  if (`${hour}:${minute}` !== '00:00') return `${formatDate(moment, place)}, ${hour}:${minute} ${timeZoneName}`;
  return `${formatDate(new Date(moment.getTime() - 60_000), place)}, 24:00 ${timeZoneName}`;
}

/** "$85.00" from minor units, which may be a bigint, a number or the text that events carry. */
export function formatMoney(minorUnits: unknown, currency: string, lang: string): string {
  return knownMoney.of(`${lang} ${currency} ${String(minorUnits)}`, () => writtenMoney(minorUnits, currency, lang));
}

function writtenMoney(minorUnits: unknown, currency: string, lang: string): string {
  const { format, digits } = moneyFormat(currency, lang);
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
  return moneyFormat(currency, 'en').digits;
}

function moneyFormat(currency: string, lang: string): MoneyFormat {
  return moneyFormats.of(`${lang} ${currency}`, () => {
    const format = new Intl.NumberFormat(locales[lang] ?? lang, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' });
    return { format, digits: format.resolvedOptions().maximumFractionDigits ?? 2 };
  });
}

function yearUnlessThis(year: string | undefined, place: Place): string {
  return year === String(place.now.getUTCFullYear()) ? '' : ` ${year}`;
}

type Parts = Partial<Record<Intl.DateTimeFormatPartTypes, string>>;

function partsOf(value: unknown, place: Place, kind: Kind): Parts {
  // A calendar day is the same day in every time zone; only an instant is moved to the person's.
  const timeZone = typeof value === 'string' && dayPattern.test(value) ? 'UTC' : place.timeZone;
  const moment = value instanceof Date ? Math.floor(value.getTime() / 60_000) : String(value);
  return knownParts.of(`${kind} ${timeZone} ${place.lang} ${moment}`, () => {
    const date = value instanceof Date ? value : new Date(String(value));
    if (Number.isNaN(date.getTime())) throw new Error(`"${String(value)}" is no date.`);
    return Object.fromEntries(dateFormat(timeZone, place.lang, kind).formatToParts(date).map((part) => [part.type, part.value]));
  });
}

function dateFormat(timeZone: string, lang: string, kind: Kind): Intl.DateTimeFormat {
  return dateFormats.of(`${timeZone} ${lang} ${kind}`, () => new Intl.DateTimeFormat(locales[lang] ?? lang, { ...kinds[kind], timeZone }));
}
