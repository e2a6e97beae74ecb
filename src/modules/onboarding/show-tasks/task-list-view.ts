import { formatDay } from '../../../platform/views/index.js';
import type { Place } from '../../../platform/views/index.js';
import { contractsPaths } from '../../contracts/contracts.paths.js';
import { journeyHeader } from '../../journeys/index.js';
import { journeysPaths } from '../../journeys/journeys.paths.js';
import { onboardingPaths } from '../onboarding.paths.js';
import { ownerOf } from '../task-kinds.js';
import { stepsOf } from '../subject.js';
import { isAccepted, isPast, isTalentsTurn, isToRenew } from './list-standing.js';
import { othersTask, ownTask } from './listed-task-view.js';
import { noteOf } from './task-list-note.js';
import type { TaskItem } from './task-item.js';
import type { ListedTask, TaskListRow } from './task-list.query.js';
import { waitingPathOf, wayIn, wayOut, wayToOpen, type Way } from './ways.js';

interface TaskListView {
  tasks: TaskItem[];
  progress: { done: number; total: number; label: string };
  [key: string]: unknown;
}

/** What `onboarding/tasks` shows. */
export function taskListView(list: TaskListRow, place: Place): TaskListView {
  const own = list.tasks.filter(({ kind }) => ownerOf(kind) === 'talent');
  const others = list.tasks.filter(({ kind }) => ownerOf(kind) !== 'talent');
  const done = own.filter((task) => !isTalentsTurn(task)).length;
  return {
    ...surroundings(list, 'tasks', place),
    title: titleOf(list),
    isToDo: done < own.length && !isPast(list),
    progress: { done, total: own.length, label: `${done} of ${own.length} done` },
    tasks: own.map((task) => ownTask(task, list, place)),
    othersTitle: `${isPast(list) || isAccepted(list) ? 'At' : 'Meanwhile, at'} ${others.some(({ kind }) => kind === 'client') ? list.clientName : 'Gangway'}`,
    others: others.map((task) => othersTask(task, list, place)),
    next: nextOf(list),
    note: noteOf(list, place),
  };
}

function titleOf(list: TaskListRow): string {
  if (isPast(list)) return 'What was asked of you';
  if (!isAccepted(list)) return 'Get ready to start';
  return list.tasks.some(isTalentsTurn) ? 'What is asked of you' : 'What was asked of you';
}

/** What all pages of a checklist show around their own content: the steps, the offer, whom to ask. */
export function surroundings(list: TaskListRow, step: 'tasks' | 'review', place: Place): object {
  // Once it is over or accepted, no step is left to stand on and nothing to save.
  const isOnTheWay = !isPast(list) && !isAccepted(list);
  return {
    isPast: isPast(list),
    journeyHeader: isOnTheWay ? journeyHeader(list.steps, stepsOf(list)[step]) : null,
    saveAndExitPath: isOnTheWay ? journeysPaths.home : null,
    footerNote: 'Files are encrypted and only reviewers can open them',
    aside: list.contractId === null ? 'onboarding/_cloud-aside' : 'onboarding/_offer-aside',
    slip: list.contractId === null ? null : slipOf(list, list.contractId, place),
    cloudName: list.projectName,
    manager: { id: list.managerId, name: list.managerName, firstName: firstNameOf(list.managerName), path: `mailto:${list.managerAddress}` },
    clientName: list.clientName,
  };
}

function slipOf(list: TaskListRow, contractId: string, place: Place): object {
  const isHourly = list.contractKind === 'hourly';
  return {
    eyebrow: isAccepted(list) ? 'Your contract' : 'Your offer',
    title: list.projectName,
    facts: [{ label: 'Client', value: list.clientName }, { label: 'Starts', value: list.startsOn === null ? '' : formatDay(list.startsOn, place) }],
    minor: (isHourly ? list.rateMinor : list.amountMinor) ?? '0',
    currency: list.currency ?? '',
    per: isHourly ? '/ hour' : 'for the whole project',
    note: list.weeklyLimitHours === null ? '' : `up to ${list.weeklyLimitHours} hours a week`,
    link: { label: 'Read the contract again', path: contractsPaths.contract(contractId) },
  };
}

/** The one green button: it names what comes next. */
function nextOf(list: TaskListRow): Way | null {
  if (isPast(list)) return isAccepted(list) ? wayIn(list) : null;
  if (!list.isOpen) return wayToOpen(list);
  const renewal = list.tasks.find(isToRenew);
  if (renewal) return wayToTask(renewal);
  const task = list.tasks.find(isTalentsTurn);
  if (isAccepted(list)) return task ? wayToTask(task) : wayIn(list);
  if (list.state === 'cleared') return wayOut(list);
  return task ? wayToTask(task) : { label: 'Continue: see who is looking at it', path: waitingPathOf(list) };
}

function wayToTask({ id, title }: ListedTask): Way {
  return { label: `Continue: ${title}`, path: onboardingPaths.task(id) };
}

function firstNameOf(name: string): string {
  return name.trim().split(/\s+/u)[0] ?? name;
}
