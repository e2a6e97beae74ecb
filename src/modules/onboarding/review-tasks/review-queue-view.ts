import { cursorOf } from '../cursor.js';
import { outstandingPaths } from '../onboarding.paths.js';
import { countLimit } from './review-counts.query.js';
import type { ReviewCounts, ReviewFigures } from './review-counts.query.js';
import { itemPath, listPath } from './review-filter.js';
import type { ReviewFilter, ReviewTab } from './review-filter.js';
import { reviewsPerPage } from './review-queue.query.js';
import type { DoneReview, QueuedReview } from './review-queue.query.js';
import { sparkline } from './sparkline.js';
import { durationInWords, timeLeft } from './time-left.js';

const tabLabels: readonly [ReviewTab, string][] = [['all', 'All'], ['mine', 'Mine'], ['unassigned', 'Unassigned'], ['done', 'Done']];
const doneBadges = {
  approved: { kind: 'ok', label: 'Approved' },
  'sent back': { kind: 'wait', label: 'Sent back' },
  rejected: { kind: 'stop', label: 'Rejected' },
  waived: { kind: 'plain', label: 'Waived' },
  reopened: { kind: 'info', label: 'Reopened' },
} as const;

/** What stands around the list whatever it shows: the figures, the tabs, the search. */
export function queueHead(filter: ReviewFilter, { counts, figures, now }: { counts: ReviewCounts; figures: ReviewFigures; now: Date }): object {
  return {
    tiles: [
      { label: 'Waiting', value: counts.all >= countLimit ? `${countLimit}+` : String(counts.all) },
      { label: 'Oldest', value: counts.all > 0 && figures.oldestSince ? durationInWords(now.getTime() - figures.oldestSince.getTime()) : '–' },
      { label: 'On time, 30 days', value: onTimeShare(figures) },
    ],
    chart: { ...sparkline(figures.perDay), text: `${figures.perDay.reduce((sum, count) => sum + count, 0)} reviewed in the last 14 days, ${figures.perDay.at(-1) ?? 0} in the last 24 hours` },
    tabs: tabLabels.map(([tab, label]) => ({
      label,
      path: listPath({ ...filter, tab }),
      isCurrent: filter.tab === tab,
      count: tab === 'done' ? '' : counts[tab] >= countLimit ? `${countLimit}+` : counts[tab],
    })),
    outstandingPath: filter.desk.reviewer === 'client' ? outstandingPaths.list : '',
    forOthers: forOthersNote(counts.forOthers),
    search: { path: filter.desk.paths.list, value: filter.search, keep: filter.tab === 'all' ? [] : [{ name: 'tab', value: filter.tab }] },
  };
}

/** What is late and still waits counts against the share, or the figure would look best while nobody decides anything. */
function onTimeShare({ decided30, onTime30, lateNow }: ReviewFigures): string {
  const promised = decided30 + lateNow;
  return promised === 0 ? '–' : `${(Math.floor((onTime30 / promised) * 1000) / 10).toFixed(1)}%`;
}

/** Why the queue is shorter than what waits, and who can go on. */
function forOthersNote(count: number): string {
  if (count === 0) return '';
  const items = count === 1 ? '1 more item waits' : `${count >= countLimit ? `${countLimit}+` : count} more items wait`;
  return `${items} for another reviewer: nobody reviews people whom they invited, or whose contract they manage.`;
}

/** The rows of what waits, with the one selected that the pane shows. */
export function waitingTable(found: readonly QueuedReview[], filter: ReviewFilter, { now, selectedId, viewerId }: { now: Date; selectedId: string | null; viewerId: string }): object {
  const shown = found.slice(0, reviewsPerPage);
  const last = found.length > reviewsPerPage ? shown.at(-1) : undefined;
  return {
    columns: [{ label: 'Talent' }, { label: 'To review' }, { label: 'State' }, { label: 'Due', sort: 'ascending' }],
    rows: shown.map((row) => ({ path: itemPath(row.taskId, filter), isSelected: row.taskId === selectedId, cells: waitingCells(row, filter, { now, viewerId }) })),
    olderPath: last ? listPath(filter, { after: cursorOf(last.dueAt, last.taskId) }) : null,
    newerPath: filter.after ? listPath(filter) : null,
    emptyText: filter.search === '' ? 'Nothing is waiting here. New items appear as people send them.' : `Nothing that waits here matches "${filter.search}".`,
  };
}

function waitingCells(row: QueuedReview, filter: ReviewFilter, { now, viewerId }: { now: Date; viewerId: string }): object[] {
  const left = timeLeft(row.dueAt, now);
  return [
    { label: 'Talent', who: whoOf(row, filter) },
    { label: 'To review', text: row.title },
    { label: 'State', badge: stateBadge(row, viewerId) },
    left.isUrgent ? { label: 'Due', badge: { kind: 'stop', label: left.text, icon: 'clock' } } : { label: 'Due', text: left.text },
  ];
}

function stateBadge(row: QueuedReview, viewerId: string): object {
  if (row.claimedById !== null && row.claimedById !== viewerId) return { kind: 'look', label: `${row.claimedByName ?? 'Somebody'} is looking` };
  if (row.claimedById !== null) return { kind: 'info', label: 'Mine' };
  return row.submission > 1 ? { kind: 'info', label: 'Resubmitted' } : { kind: 'idle', label: 'New' };
}

/** The rows of what is done, newest first. */
export function doneTable(found: readonly DoneReview[], filter: ReviewFilter): object {
  const shown = found.slice(0, reviewsPerPage);
  const last = found.length > reviewsPerPage ? shown.at(-1) : undefined;
  return {
    columns: [{ label: 'Talent' }, { label: 'Reviewed' }, { label: 'Decision' }, { label: 'By' }, { label: 'When', sort: 'descending' }],
    rows: shown.map((row) => ({
      path: itemPath(row.taskId, filter),
      isSelected: false,
      cells: [
        { label: 'Talent', who: whoOf(row, filter) },
        { label: 'Reviewed', text: row.title },
        { label: 'Decision', badge: doneBadges[row.kind] },
        { label: 'By', text: row.byName },
        { label: 'When', at: row.at },
      ],
    })),
    olderPath: last ? listPath(filter, { after: cursorOf(last.at, last.decisionId) }) : null,
    newerPath: filter.after ? listPath(filter) : null,
    emptyText: 'No decision yet.',
  };
}

function whoOf(row: Pick<QueuedReview, 'taskId' | 'personId' | 'personName' | 'clientName' | 'projectName'>, filter: ReviewFilter): object {
  const note = filter.desk.clientId === null ? `${row.clientName}, ${row.projectName}` : row.projectName;
  return { id: row.personId, name: row.personName, note, path: itemPath(row.taskId, filter) };
}
