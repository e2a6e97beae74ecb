import type { HelperDelegate, HelperOptions } from 'handlebars';
import { formatDate, formatDateTime, formatDay, formatDeadline, formatFullDate, formatLastMoment, formatMoney, formatTime, type Place } from './formats.js';
import { iconToSvg, type IconName } from './icons.js';
import { attributesToHtml, breakableToHtml, linkedData, markdownToHtml, userTextToHtml } from './markup.js';
import { translate, translatePlural } from './translator.js';

/** How many colours an avatar may have. */
const hueCount = 12;

/** Marks finished HTML, so that Handlebars does not escape it again. */
export type Safe = (html: string) => object;

/** Every helper a template may use: they format, they decide nothing. */
export function helpersWith(safe: Safe): Record<string, HelperDelegate> {
  const helpers = { ...texts, ...datesAndMoney, ...logic, ...names, ...markupWith(safe) };
  return Object.fromEntries(Object.entries(helpers).map(([name, helper]) => [name, unlessData(name, helper)]));
}

/** `{{path}}` without parameters means the data's path: data may have keys that are called as a helper is. */
function unlessData(name: string, helper: HelperDelegate): HelperDelegate {
  return function (this: object | undefined, ...args: unknown[]): unknown {
    if (args.length > 1 || Object.keys(optionsOf(args).hash as object).length > 0) return helper.apply(this, args as Parameters<HelperDelegate>);
    if (this && name in this) return Reflect.get(this, name);
    throw new Error(`"${name}" is neither given parameters nor in the data.`);
  };
}

const texts: Record<string, HelperDelegate> = {
  /** `{{t "Hello {name}" name=x}}`, or `{{t "{count} task" "{count} tasks" count=n}}`. */
  t(...args: unknown[]) {
    const options = optionsOf(args);
    const [one, other] = args.slice(0, -1).map(String);
    const lang = placeOf(options).lang;
    return other === undefined ? translate(one ?? '', options.hash, lang) : translatePlural(one ?? '', other, options.hash, lang);
  },
  /** `{{path "/contracts" id "review"}}`: each piece encoded, so that no name can break out of its segment. */
  path(...args: unknown[]) {
    const [base, ...segments] = args.slice(0, -1).map(String);
    return [base ?? '', ...segments.map(encodeURIComponent)].join('/');
  },
};

const datesAndMoney: Record<string, HelperDelegate> = {
  date: (value: unknown, options: HelperOptions) => formatDate(value, placeOf(options)),
  /** `{{fullDate terms.startsOn}}`: with the year, also when it is this one. */
  fullDate: (value: unknown, options: HelperOptions) => formatFullDate(value, placeOf(options)),
  day: (value: unknown, options: HelperOptions) => formatDay(value, placeOf(options)),
  time: (value: unknown, options: HelperOptions) => formatTime(value, placeOf(options)),
  dateTime: (value: unknown, options: HelperOptions) => formatDateTime(value, placeOf(options)),
  /** `{{utcDateTime at}}` under a heading that says so: for what everybody must read alike, as in the audit log and its exports. */
  utcDateTime: (value: unknown, options: HelperOptions) => formatDateTime(value, { ...placeOf(options), timeZone: 'UTC' }),
  /** `{{t "by"}} {{deadline until}}`: a midnight is said as the end of the day before it. */
  deadline: (value: unknown, options: HelperOptions) => formatDeadline(value, placeOf(options)),
  /** `{{t "Open until"}} {{lastMoment expiresAt}}`: the day, the hour and the zone it is told in. */
  lastMoment: (value: unknown, options: HelperOptions) => formatLastMoment(value, placeOf(options)),
  /** `{{iso at}}` for the datetime attribute of `<time>`. */
  iso: (value: unknown) => (value instanceof Date ? value.toISOString() : String(value)),
  money: (minorUnits: unknown, currency: string, options: HelperOptions) => formatMoney(minorUnits, currency, placeOf(options).lang),
  number: (value: unknown, options: HelperOptions) => new Intl.NumberFormat(placeOf(options).lang).format(value as number),
  /** `{{nth @index}}`: people count from one. */
  nth: (index: number) => index + 1,
};

const logic: Record<string, HelperDelegate> = {
  eq: (left: unknown, right: unknown) => left === right,
  not: (value: unknown) => !value,
  or: (...args: unknown[]) => args.slice(0, -1).find(Boolean) ?? '',
  and: (...args: unknown[]) => args.slice(0, -1).every(Boolean),
};

const names: Record<string, HelperDelegate> = {
  initials: (name: string) => initialsOf(name),
  hue: (id: unknown) => hueOf(String(id)),
  /** `{{classes "button" kind big=isBig}}` → "button button--go button--big". */
  classes: (block: string, modifier: string | null, options: HelperOptions) => classesOf(block, modifier, options.hash as Record<string, unknown>),
};

const tickIcons: Record<string, IconName> = { done: 'check', waiting: 'clock', problem: 'alert' };

function markupWith(safe: Safe): Record<string, HelperDelegate> {
  return {
    icon: (name: string) => safe(iconToSvg(name)),
    /** `{{tick task.mark}}`: what stands in the mark of a task, which for some is nothing. */
    tick: (mark: string) => safe(tickIcons[mark] ? iconToSvg(tickIcons[mark]) : ''),
    /** `<button{{attributes form=form data-key=key}}>`: those that have a value, each with the space before it. */
    attributes: (options: HelperOptions) => safe(attributesToHtml(options.hash as Record<string, string | null>)),
    markdown: (text: string) => safe(markdownToHtml(text)),
    userText: (text: string) => safe(userTextToHtml(text)),
    breakable: (text: string) => safe(breakableToHtml(text)),
    jsonLd: (facts: unknown) => safe(linkedData(facts)),
  };
}

/** "Dana Whitfield" → "DW", "Lena" → "L". */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u);
  const chosen = words.length > 1 ? [words[0], words[words.length - 1]] : words;
  return chosen.map((word) => [...(word ?? '')][0] ?? '').join('').toLocaleUpperCase();
}

/** The same colour for the same id, always: 0 to 11. */
export function hueOf(id: string): number {
  let hash = 0;
  for (let index = 0; index < id.length; index++) hash = (hash * 31 + id.charCodeAt(index)) >>> 0;
  return hash % hueCount;
}

function classesOf(block: string, modifier: string | null, others: Record<string, unknown>): string {
  let classes = modifier ? `${block} ${block}--${modifier}` : block;
  for (const name in others) if (others[name]) classes += ` ${block}--${name}`;
  return classes;
}

function optionsOf(args: unknown[]): HelperOptions {
  // Handlebars always passes its options last.
  return args[args.length - 1] as HelperOptions;
}

function placeOf(options: HelperOptions): Place {
  // The engine puts the place of the reader into every rendering's frame.
  return (options.data as { place: Place }).place;
}
