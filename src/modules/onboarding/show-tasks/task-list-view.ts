import { formatDay } from '../../../platform/views/index.js';
import type { Place } from '../../../platform/views/index.js';
import { contractsPaths } from '../../contracts/contracts.paths.js';
import { journeyHeader } from '../../journeys/index.js';
import { journeysPaths } from '../../journeys/journeys.paths.js';
import { onboardingPaths } from '../onboarding.paths.js';
import { ownerOf } from '../task-kinds.js';
import { stepsOf } from '../subject.js';
import { isTalentsTurn, othersTask, ownTask, type TaskItem } from './listed-task-view.js';
import type { ListedTask, TaskListRow } from './task-list.query.js';
import { waitingPathOf, wayOut, wayToOpen } from './ways.js';

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
    journeyHeader: journeyHeader(list.steps, stepsOf(list)[step]),
    saveAndExitPath: journeysPaths.home,
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
function nextOf(list: TaskListRow): { label: string; path: string } | null {
  if (list.isEnded || list.state === 'rejected') return null;
  if (!list.isOpen) return wayToOpen(list);
  const renewal = list.tasks.find(isToRenew);
  if (renewal) return { label: `Continue: ${renewal.title}`, path: onboardingPaths.task(renewal.id) };
  if (list.state === 'cleared') return wayOut(list);
  const task = list.tasks.find(isTalentsTurn);
  if (!task) return { label: 'Continue: see who is looking at it', path: waitingPathOf(list) };
  return { label: `Continue: ${task.title}`, path: onboardingPaths.task(task.id) };
}

function noteOf(list: TaskListRow): { kind: string; text: string } | null {
  if (list.state === 'rejected') return { kind: 'stop', text: `Gangway could not confirm your details, so ${list.clientName} can't go on with ${list.contractId === null ? 'you in this cloud' : 'this offer'}.` };
  if (list.isEnded) return { kind: 'stop', text: `This ${list.contractId === null ? 'cloud' : 'offer'} is no longer open to you. What you sent is kept, and there is nothing left to do.` };
  if (!list.isOpen) return { kind: 'info', text: list.contractId === null ? 'Finish or skip your profile first.' : 'Read and confirm the contract first. What you have done already stays done.' };
  if (list.tasks.some(isToRenew)) return { kind: 'info', text: 'Something ends soon and wants to be renewed. Your work goes on meanwhile; nothing is held up.' };
  if (list.state === 'cleared' && list.tasks.some(isTalentsTurn)) return { kind: 'info', text: `${list.clientName} asks again for what it went on without. What is confirmed already stays confirmed.` };
  if (list.state === 'cleared') return { kind: 'ok', text: list.contractId === null ? 'Everything is confirmed.' : 'Everything is confirmed. You can accept the offer now.' };
  return null;
}

function isToRenew(task: ListedTask): boolean {
  return task.renewBy !== null && isTalentsTurn(task);
}

function firstNameOf(name: string): string {
  return name.trim().split(/\s+/u)[0] ?? name;
}
