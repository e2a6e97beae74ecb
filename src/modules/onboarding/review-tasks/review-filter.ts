import { readCursor } from '../cursor.js';
import type { Cursor } from '../cursor.js';
import type { ReviewDesk } from './review-desk.js';

export type ReviewTab = 'all' | 'mine' | 'unassigned' | 'done';

/** What of which queue a reviewer looks at. */
export interface ReviewFilter {
  readonly desk: ReviewDesk;
  readonly tab: ReviewTab;
  readonly search: string;
  readonly after: Cursor | null;
}

const tabs: readonly ReviewTab[] = ['all', 'mine', 'unassigned', 'done'];
const longestSearch = 100;

/** Reads the filter from the address line; what makes no sense there is left out. */
export function readFilter(desk: ReviewDesk, query: Readonly<Record<string, unknown>>): ReviewFilter {
  return { desk, tab: tabs.find((tab) => tab === query['tab']) ?? 'all', search: readSearch(query), after: readCursor(query['after']) };
}

/** The same filter as a query string, so that it survives opening, deciding and paging. */
export function withFilter(path: string, { tab, search }: Pick<ReviewFilter, 'tab' | 'search'>, more: Record<string, string> = {}): string {
  const query = new URLSearchParams({ ...(tab === 'all' ? {} : { tab }), ...(search === '' ? {} : { q: search }), ...more }).toString();
  return query === '' ? path : `${path}?${query}`;
}

export function listPath(filter: Pick<ReviewFilter, 'desk' | 'tab' | 'search'>, more: Record<string, string> = {}): string {
  return withFilter(filter.desk.paths.list, filter, more);
}

/** One item, in the same filter. */
export function itemPath(taskId: string, filter: Pick<ReviewFilter, 'desk' | 'tab' | 'search'>): string {
  return withFilter(filter.desk.paths.show(taskId), filter);
}

/** What is searched for, as the address line says it. */
export function readSearch(query: Readonly<Record<string, unknown>>): string {
  return typeof query['q'] === 'string' ? query['q'].normalize('NFC').trim().slice(0, longestSearch) : '';
}

/** For `ILIKE`: what was typed, anywhere in the text, its own wildcards taken literally. */
export function likePattern(search: string): string | null {
  return search === '' ? null : `%${search.replace(/[\\%_]/g, '\\$&')}%`;
}
