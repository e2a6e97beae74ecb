import { isId } from '../../../platform/database/index.js';
import { formatDay, translate } from '../../../platform/views/index.js';
import type { Place } from '../../../platform/views/index.js';
import { cursorOf, readCursor } from '../cursor.js';
import { outstandingPaths } from '../onboarding.paths.js';
import { readSearch } from '../review-tasks/review-filter.js';
import { outstandingPerPage } from './outstanding.query.js';
import type { Outstanding, OutstandingFilter } from './outstanding.query.js';

/** Reads the filter from the address line; what makes no sense there is left out. */
export function readOutstandingFilter(query: Readonly<Record<string, unknown>>): OutstandingFilter {
  return { contractId: isId(query['contract']) ? query['contract'] : null, search: readSearch(query), after: readCursor(query['after']) };
}

function listPath({ contractId, search }: OutstandingFilter, more: Record<string, string> = {}): string {
  const query = new URLSearchParams({ ...(contractId === null ? {} : { contract: contractId }), ...(search === '' ? {} : { q: search }), ...more }).toString();
  return query === '' ? outstandingPaths.list : `${outstandingPaths.list}?${query}`;
}

/** Shapes views/onboarding/outstanding. */
export function outstandingView(found: readonly Outstanding[], filter: OutstandingFilter, place: Place): object {
  const { lang } = place;
  const shown = found.slice(0, outstandingPerPage);
  const last = found.length > outstandingPerPage ? shown.at(-1) : undefined;
  const labels = ['Talent', 'Asked for', 'State', 'Since', 'What you can do'].map((label) => ({ label: translate(label, {}, lang) }));
  return {
    title: translate('What talent still has to send in', {}, lang),
    search: { path: outstandingPaths.list, value: filter.search, keep: filter.contractId === null ? [] : [{ name: 'contract', value: filter.contractId }] },
    table: { columns: labels, rows: shown.map((task) => ({ path: null, isSelected: false, cells: cellsOf(task, place) })), emptyText: emptyText(filter, lang) },
    olderPath: last ? listPath(filter, { after: cursorOf(last.since, last.id) }) : null,
    newerPath: filter.after ? listPath(filter) : null,
  };
}

function cellsOf(task: Outstanding, place: Place): object[] {
  const say = (text: string, values: Record<string, unknown> = {}): string => translate(text, values, place.lang);
  const starts = task.startsOn === null ? '' : say(', starts on {day}', { day: formatDay(task.startsOn, place) });
  const waive = task.mayWaive
    ? { text: say('Go on without it'), path: outstandingPaths.waiver(task.id) }
    : { text: say('A colleague decides: you invited them or manage the contract') };
  return [
    { label: say('Talent'), who: { id: task.talentId, name: task.talentName, note: `${task.projectName}${starts}` } },
    { label: say('Asked for'), text: task.isBlocking ? task.title : say('{title} (optional)', { title: task.title }) },
    { label: say('State'), badge: badgeOf(task, place) },
    { label: say('Since'), text: formatDay(task.since, place) },
    { label: say('What you can do'), ...waive },
  ];
}

function badgeOf({ state, ranOutAt }: Outstanding, place: Place): { kind: string; label: string } {
  if (ranOutAt !== null) return { kind: 'stop', label: translate('Ran out on {day}', { day: formatDay(ranOutAt, place) }, place.lang) };
  return state === 'to do' ? { kind: 'idle', label: translate('To do', {}, place.lang) } : { kind: 'wait', label: translate('Changes requested', {}, place.lang) };
}

function emptyText({ search }: OutstandingFilter, lang: string): string {
  return search === '' ? translate('Nothing is outstanding: your talent has sent in everything.', {}, lang) : translate('Nothing outstanding matches "{search}".', { search }, lang);
}

/** Shapes views/onboarding/waiver, but for the form itself. */
export function outstandingWaiverView(task: Outstanding, lang: string): object {
  const { talentName } = task;
  return {
    title: `${task.title}: ${talentName}`,
    task: { title: task.title },
    talent: { id: task.talentId, name: talentName, note: task.projectName },
    back: { path: outstandingPaths.list, label: translate('What talent still has to send in', {}, lang) },
    action: outstandingPaths.waiver(task.id),
    lead: translate('{talent} need not send it in, and reads your reason and the day until which it holds. After that day it is asked for again.', { talent: talentName }, lang),
  };
}
