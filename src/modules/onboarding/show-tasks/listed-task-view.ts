import { formatDay, formatDeadline } from '../../../platform/views/index.js';
import type { Place } from '../../../platform/views/index.js';
import { onboardingPaths } from '../onboarding.paths.js';
import { isPast } from './list-standing.js';
import { pastOthersTask, pastOwnTask, pastWaivedHint } from './past-task-view.js';
import type { TaskItem } from './task-item.js';
import type { ListedTask, TaskListRow } from './task-list.query.js';

/** One of the talent's own tasks as they see it: done, their turn, with somebody else, or not yet and why. */
export function ownTask(task: ListedTask, list: TaskListRow, place: Place): TaskItem {
  const { title } = task;
  const path = onboardingPaths.task(task.id);
  if (task.state === 'approved' || task.state === 'waived') {
    return { title, path, mark: 'done', hint: doneHint(task, list, place), badge: { kind: 'plain', label: task.state === 'waived' ? 'Waived' : 'Done' } };
  }
  if (isPast(list)) return { title, ...(task.state === 'submitted' ? { path } : {}), ...pastOwnTask(task, place) };
  if (task.state === 'submitted') {
    const badge = { kind: 'look', label: 'Waiting for review', icon: 'clock' } as const;
    return { title, path, mark: 'waiting', hint: waitingHint(task, place), badge };
  }
  if (!list.isOpen) {
    return { title, mark: 'blocked', hint: list.contractId === null ? 'Opens when your profile is finished or skipped' : 'Opens when you have confirmed the contract', badge: { kind: 'plain', label: 'Cannot start yet' } };
  }
  return openTask(task, path, place);
}

function openTask(task: ListedTask, path: string, place: Place): TaskItem {
  const action = { label: 'Start task', path };
  if (task.state === 'changes requested') {
    const badge = { kind: 'wait', label: 'Changes requested' } as const;
    return { title: task.title, path, mark: 'problem', hint: task.reason ?? '', badge, action };
  }
  const remark = task.renewBy !== null ? `. ${task.hasLapsed ? 'Ran out on' : 'Renew it by'} ${formatDay(task.renewBy, place)}` : task.isBlocking ? '' : ' (optional)';
  const hint = `${task.hint}, ${minutesInWords(task.minutes)}${remark}`;
  return { title: task.title, path, mark: 'todo', hint, badge: { kind: 'info', label: 'Your turn' }, action };
}

function doneHint(task: ListedTask, list: TaskListRow, place: Place): string {
  if (task.state === 'waived') return waivedHint(task, list, place);
  if (task.isReused) return `Still valid from ${list.contractId === null ? 'before' : 'an earlier contract'}${task.validUntil ? `, until ${formatDay(task.validUntil, place)}` : ''}`;
  const sentOn = formatDay(task.submittedAt ?? task.createdAt, place);
  if (task.kind === 'sign') return `Signed ${sentOn}, copy sent to your email`;
  return task.decidedAt && task.reviewer !== 'nobody' ? `Confirmed ${formatDay(task.decidedAt, place)}` : `Sent ${sentOn}`;
}

/** Who goes on without it, until when, and why. */
function waivedHint({ waivedUntil, reason }: ListedTask, list: TaskListRow, place: Place): string {
  const { clientName } = list;
  if (isPast(list)) return pastWaivedHint({ reason }, clientName);
  const until = waivedUntil === null ? '' : ` until ${formatDay(waivedUntil, place)}`;
  return `${clientName} goes on without it${until}${reason === null ? '' : `: ${reason}`}`;
}

function waitingHint(task: ListedTask, place: Place): string {
  const verb = task.kind === 'sign' ? 'Signed' : 'Sent';
  const sent = task.submittedAt ? `${verb} ${formatDay(task.submittedAt, place)}` : verb;
  return task.dueAt ? `${sent}, usually looked at by ${formatDeadline(task.dueAt, place)}` : sent;
}

/** A task of the client's own, or the platform's last look: nothing for the talent to do, but they may know. */
export function othersTask(task: ListedTask, list: TaskListRow, place: Place): TaskItem {
  const { title } = task;
  const who = task.kind === 'client' ? list.clientName : 'Gangway';
  if (task.state === 'approved' || task.state === 'waived') {
    if (task.state === 'waived') return { title, mark: 'done', hint: waivedHint(task, list, place), badge: { kind: 'plain', label: 'Waived' } };
    const since = task.decidedAt ? ` ${formatDay(task.decidedAt, place)}` : '';
    return { title, mark: 'done', hint: `Done by ${who}${since}`, badge: { kind: 'plain', label: 'Done' } };
  }
  if (isPast(list)) return { title, ...pastOthersTask() };
  if (task.kind === 'confirm' && task.state === 'to do') {
    return { title, mark: 'blocked', hint: 'Starts when your tasks are sent', badge: { kind: 'plain', label: 'Cannot start yet' } };
  }
  const since = formatDay(task.submittedAt ?? task.createdAt, place);
  const badge = { kind: 'look', label: `Waiting for ${who}`, icon: 'clock' } as const;
  return { title, mark: 'waiting', hint: `With ${who} since ${since}. Nothing for you to do`, badge };
}

function minutesInWords(minutes: number): string {
  return minutes === 1 ? '1 minute' : `${minutes} minutes`;
}
