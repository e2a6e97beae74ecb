import { isId } from '../../../platform/database/index.js';

/** What somebody looks for in the directory, as the address line says it; anything odd in it is left out. */
export interface Asked {
  readonly text: string;
  /** The words of the text, folded as the listings' are. */
  readonly words: readonly string[];
  readonly skill: string;
  readonly place: string;
  readonly language: string;
  readonly after: Place | null;
}

/** Where a page of the list ends: by publication, or among found ones by rank. */
export interface Place {
  /** An instant in ISO text, or a rank. */
  readonly by: string;
  readonly id: string;
}

const longestText = 200;
const mostWords = 8;
const longestWord = 40;

/** Reads the query string. A parameter that comes twice, or as a list, counts as not there. */
export function readAsked(query: Readonly<Record<string, unknown>>): Asked {
  const text = textOf(query['q']).slice(0, longestText);
  return {
    text,
    words: wordsOf(text),
    skill: textOf(query['skill']).slice(0, longestText),
    place: textOf(query['place']).slice(0, longestText),
    language: textOf(query['language']).slice(0, longestText),
    after: placeOf(textOf(query['after'])),
  };
}

/** Letters and digits only: quotes and operators of a query language are no words. */
export function wordsOf(text: string): string[] {
  const folded = text.normalize('NFKD').replace(/\p{Mark}/gu, '').toLowerCase();
  const words = folded.match(/[\p{Letter}\p{Number}]+/gu) ?? [];
  return [...new Set(words.map((word) => word.slice(0, longestWord)))].slice(0, mostWords);
}

/** The query string that asks the same, but for some changes; an empty value drops its parameter. */
export function queryOf({ text, skill, place, language }: Asked, changes: Readonly<Record<string, string>> = {}): string {
  const all = { q: text, skill, place, language, ...changes };
  const query = new URLSearchParams(Object.entries(all).filter(([, value]) => value !== '')).toString();
  return query === '' ? '' : `?${query}`;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.replaceAll('\0', '').normalize('NFC').trim() : '';
}

function placeOf(after: string): Place | null {
  const [by = '', id] = after.split('_');
  if (!isId(id)) return null;
  const isInstant = /^\d{4}-/.test(by) && !Number.isNaN(Date.parse(by)) && new Date(by).toISOString() === by;
  return isInstant || /^\d{1,9}$/.test(by) ? { by, id } : null;
}
