import { formatDay } from '../../../platform/views/index.js';
import type { Place } from '../../../platform/views/index.js';
import { contractsPaths } from '../../contracts/contracts.paths.js';
import { journeyHeader } from '../../journeys/index.js';
import { journeysPaths } from '../../journeys/journeys.paths.js';
import { onboardingPaths } from '../onboarding.paths.js';
import { ownerOf } from '../task-kinds.js';
import { isTalentsTurn, othersTask, ownTask } from './listed-task-view.js';
import type { TaskListRow } from './task-list.query.js';

/** What `onboarding/tasks` shows. */
export function taskListView(list: TaskListRow, place: Place): object {
  const own = list.tasks.filter(({ kind }) => ownerOf(kind) === 'talent');
  const others = list.tasks.filter(({ kind }) => ownerOf(kind) !== 'talent');
  const done = own.filter((task) => !isTalentsTurn(task)).length;
  return {
    ...surroundings(list, 'tasks', place),
    title: 'Get ready to start',
    progress: { done, total: own.length, label: `${done} of ${own.length} done` },
    tasks: own.map((task) => ownTask(task, list, place)),
    othersTitle: `Meanwhile, at ${others.some(({ kind }) => kind === 'client') ? list.clientName : 'Gangway'}`,
    others: others.map((task) => othersTask(task, list, place)),
    next: nextOf(list),
    note: noteOf(list),
  };
}

/** What all pages of a checklist show around their own content: the steps, the offer, whom to ask. */
export function surroundings(list: TaskListRow, step: 'tasks' | 'review', place: Place): object {
  return {
    journeyHeader: journeyHeader(list.steps, step),
    saveAndExitPath: journeysPaths.home,
    footerNote: 'Files are encrypted and only reviewers can open them',
    aside: 'onboarding/_offer-aside',
    slip: slipOf(list, place),
    manager: { id: list.managerId, name: list.managerName, firstName: firstNameOf(list.managerName), path: `mailto:${list.managerAddress}` },
    clientName: list.clientName,
  };
}

function slipOf(list: TaskListRow, place: Place): object {
  const isHourly = list.contractKind === 'hourly';
  return {
    title: list.projectName,
    facts: [{ label: 'Client', value: list.clientName }, { label: 'Starts', value: formatDay(list.startsOn, place) }],
    minor: (isHourly ? list.rateMinor : list.amountMinor) ?? '0',
    currency: list.currency,
    per: isHourly ? '/ hour' : 'for the whole project',
    note: list.weeklyLimitHours === null ? '' : `up to ${list.weeklyLimitHours} hours a week`,
    link: { label: 'Read the contract again', path: contractsPaths.contract(list.contractId) },
  };
}

/** The one green button: it names what comes next. */
function nextOf(list: TaskListRow): { label: string; path: string } | null {
  if (list.isEnded || list.state === 'rejected') return null;
  if (!list.isOpen) return { label: 'Review your contract', path: contractsPaths.review(list.contractId) };
  if (list.state === 'cleared') return { label: 'Continue: accept the offer', path: contractsPaths.acceptance(list.contractId) };
  const task = list.tasks.find(isTalentsTurn);
  if (!task) return { label: 'Continue: see who is looking at it', path: onboardingPaths.waiting(list.contractId) };
  return { label: `Continue: ${task.title}`, path: onboardingPaths.task(task.id) };
}

function noteOf(list: TaskListRow): { kind: string; text: string } | null {
  if (list.state === 'rejected') return { kind: 'stop', text: `Gangway could not confirm your details, so ${list.clientName} can't go on with this offer.` };
  if (list.isEnded) return { kind: 'stop', text: 'This offer is no longer open. What you sent is kept, and there is nothing left to do.' };
  if (!list.isOpen) return { kind: 'info', text: 'Read and confirm the contract first. What you have done already stays done.' };
  if (list.state === 'cleared') return { kind: 'ok', text: 'Everything is confirmed. You can accept the offer now.' };
  return null;
}

function firstNameOf(name: string): string {
  return name.trim().split(/\s+/u)[0] ?? name;
}
