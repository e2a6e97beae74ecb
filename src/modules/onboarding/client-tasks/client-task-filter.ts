import { readCursor } from '../cursor.js';
import type { Cursor } from '../cursor.js';
import { clientTasksPaths } from '../onboarding.paths.js';
import { readSearch } from '../review-tasks/review-filter.js';

export type ClientTaskTab = 'all' | 'mine' | 'done';

/** What of the client's own tasks a member looks at. */
export interface ClientTaskFilter {
  readonly tab: ClientTaskTab;
  readonly search: string;
  readonly after: Cursor | null;
}

const tabs: readonly ClientTaskTab[] = ['all', 'mine', 'done'];

/** Reads the filter from the address line; what makes no sense there is left out. */
export function readClientTaskFilter(query: Readonly<Record<string, unknown>>): ClientTaskFilter {
  return { tab: tabs.find((tab) => tab === query['tab']) ?? 'all', search: readSearch(query), after: readCursor(query['after']) };
}

/** The list in the same filter. */
export function clientTasksPath({ tab, search }: Pick<ClientTaskFilter, 'tab' | 'search'>, more: Record<string, string> = {}): string {
  const query = new URLSearchParams({ ...(tab === 'all' ? {} : { tab }), ...(search === '' ? {} : { q: search }), ...more }).toString();
  return query === '' ? clientTasksPaths.list : `${clientTasksPaths.list}?${query}`;
}
