import { readCursor } from '../cursor.js';
import type { Cursor } from '../cursor.js';
import { reviewsPaths } from '../onboarding.paths.js';

export type ReviewTab = 'all' | 'mine' | 'unassigned' | 'done';

/** What of the queue a reviewer looks at. */
export interface ReviewFilter {
  readonly tab: ReviewTab;
  readonly search: string;
  readonly after: Cursor | null;
}

const tabs: readonly ReviewTab[] = ['all', 'mine', 'unassigned', 'done'];
const longestSearch = 100;

/** Reads the filter from the address line; what makes no sense there is left out. */
export function readFilter(query: Readonly<Record<string, unknown>>): ReviewFilter {
  const search = typeof query['q'] === 'string' ? query['q'].normalize('NFC').trim().slice(0, longestSearch) : '';
  return { tab: tabs.find((tab) => tab === query['tab']) ?? 'all', search, after: readCursor(query['after']) };
}

/** The same filter as a query string, so that it survives opening, deciding and paging. */
export function withFilter(path: string, { tab, search }: Pick<ReviewFilter, 'tab' | 'search'>, more: Record<string, string> = {}): string {
  const query = new URLSearchParams({ ...(tab === 'all' ? {} : { tab }), ...(search === '' ? {} : { q: search }), ...more }).toString();
  return query === '' ? path : `${path}?${query}`;
}

export function listPath(filter: Pick<ReviewFilter, 'tab' | 'search'>, more: Record<string, string> = {}): string {
  return withFilter(reviewsPaths.list, filter, more);
}

/** For `ILIKE`: what was typed, anywhere in the text, its own wildcards taken literally. */
export function likePattern(search: string): string | null {
  return search === '' ? null : `%${search.replace(/[\\%_]/g, '\\$&')}%`;
}
