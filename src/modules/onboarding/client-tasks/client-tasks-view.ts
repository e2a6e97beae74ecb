import type { Viewer } from '../../../platform/security/index.js';
import { formatDay } from '../../../platform/views/index.js';
import type { Place } from '../../../platform/views/index.js';
import { mayInvite, maySeeContracts, mayWaive } from '../../clients/index.js';
import { contractsPaths } from '../../contracts/contracts.paths.js';
import { talentCloudsPaths } from '../../talent-clouds/talent-clouds.paths.js';
import { cursorOf } from '../cursor.js';
import { clientTasksPaths, outstandingPaths } from '../onboarding.paths.js';
import { clientTasksPath } from './client-task-filter.js';
import type { ClientTaskFilter, ClientTaskTab } from './client-task-filter.js';
import { clientTasksPerPage } from './client-tasks.query.js';
import type { SettledClientTask, WaitingClientTask } from './client-tasks.query.js';

const tabLabels: readonly [ClientTaskTab, string][] = [['all', 'All'], ['mine', 'Mine'], ['done', 'Done']];

/** The tabs and the search above the list, and the way to what talent owes. */
export function listHead(viewer: Viewer, filter: ClientTaskFilter): object {
  return {
    outstandingPath: mayWaive.allows(viewer) ? outstandingPaths.list : '',
    tabs: tabLabels.map(([tab, label]) => ({ label, path: clientTasksPath({ ...filter, tab }), isCurrent: filter.tab === tab, count: '' })),
    search: { path: clientTasksPaths.list, value: filter.search, keep: filter.tab === 'all' ? [] : [{ name: 'tab', value: filter.tab }] },
  };
}

/** What waits, each with its form. */
export function waitingView(found: readonly WaitingClientTask[], filter: ClientTaskFilter, facts: { viewer: Viewer; place: Place }): object {
  const shown = found.slice(0, clientTasksPerPage);
  const last = found.length > clientTasksPerPage ? shown.at(-1) : undefined;
  return {
    tasks: shown.map((task) => waitingTask(task, facts)),
    olderPath: last ? clientTasksPath(filter, { after: cursorOf(last.since, last.id) }) : null,
    newerPath: filter.after ? clientTasksPath(filter) : null,
    emptyText: emptyText(filter),
  };
}

function waitingTask(task: WaitingClientTask, { viewer, place }: { viewer: Viewer; place: Place }): object {
  return {
    ...task,
    path: clientTasksPaths.show(task.id),
    noteId: `note-${task.id}`,
    action: clientTasksPaths.completion(task.id),
    handOverPath: clientTasksPaths.handOver(task.id),
    waiverPath: clientTasksPaths.waiver(task.id),
    contractPath: wayToSubject(viewer, task),
    isMine: task.withId === viewer.personId,
    blocks: blocksWords(task, place),
  };
}

/** Whom the task holds up, and from when it hurts. */
export function blocksWords({ isBlocking, contractId, startsOn, talentName }: Pick<WaitingClientTask, 'isBlocking' | 'contractId' | 'startsOn' | 'talentName'>, place: Place): string {
  if (!isBlocking) return '';
  if (contractId === null) return `${talentName} can't join the cloud without it.`;
  return `${talentName} can't accept the offer without it${startsOn === null ? '' : `; the contract ${startsOn < place.now.toISOString().slice(0, 10) ? 'was to start' : 'starts'} on ${formatDay(startsOn, place)}`}.`;
}

/** To the contract or the cloud that the task is for; null for roles that may do the task but not open that page. */
export function wayToSubject(viewer: Viewer, { contractId }: Pick<WaitingClientTask, 'contractId'>): string | null {
  if (contractId === null) return mayInvite.allows(viewer) ? talentCloudsPaths.clientClouds : null;
  return maySeeContracts.allows(viewer) ? contractsPaths.clientContract(contractId) : null;
}

function emptyText({ tab, search }: ClientTaskFilter): string {
  if (search !== '') return `Nothing that waits here matches "${search}".`;
  if (tab === 'mine') return 'Nothing is waiting for you. What colleagues hand to you appears here.';
  return 'Nothing is waiting for you. When somebody is invited, what you have to do yourselves appears here.';
}

/** The rows of what is settled, newest first. */
export function settledTable(found: readonly SettledClientTask[], filter: ClientTaskFilter, place: Place): object {
  const shown = found.slice(0, clientTasksPerPage);
  const last = found.length > clientTasksPerPage ? shown.at(-1) : undefined;
  return {
    columns: [{ label: 'Talent' }, { label: 'Task' }, { label: 'State' }, { label: 'By' }, { label: 'When', sort: 'descending' }],
    rows: shown.map((task) => ({ path: clientTasksPaths.show(task.id), isSelected: false, cells: settledCells(task, place) })),
    olderPath: last ? clientTasksPath(filter, { after: cursorOf(last.at, last.id) }) : null,
    newerPath: filter.after ? clientTasksPath(filter) : null,
    emptyText: filter.search === '' ? 'Nothing is done yet.' : `Nothing that is done matches "${filter.search}".`,
  };
}

function settledCells(task: SettledClientTask, place: Place): object[] {
  const isWaived = task.state === 'waived';
  const until = task.waivedUntil === null ? '' : ` until ${formatDay(task.waivedUntil, place)}`;
  return [
    { label: 'Talent', who: { id: task.talentId, name: task.talentName, note: task.projectName, path: clientTasksPaths.show(task.id) } },
    { label: 'Task', text: task.title },
    { label: 'State', badge: isWaived ? { kind: 'plain', label: `Waived${until}` } : { kind: 'ok', label: 'Done' } },
    { label: 'By', text: task.byName ?? '' },
    { label: 'When', at: task.at },
  ];
}
