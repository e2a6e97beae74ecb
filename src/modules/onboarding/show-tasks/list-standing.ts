import { ownerOf } from '../task-kinds.js';
import type { ListedTask, TaskListRow } from './task-list.query.js';

/** Only offers are accepted, so an accepted list is that of a contract. */
export type AcceptedList = TaskListRow & { readonly contractId: string; readonly acceptedAt: Date };

/** The talent still has something to do with it. */
export function isTalentsTurn(task: ListedTask): boolean {
  return ownerOf(task.kind) === 'talent' && (task.state === 'to do' || task.state === 'changes requested');
}

/** Nothing is done or looked at here any more: the offer or membership is over, or the contract that came of it has ended. */
export function isPast(list: TaskListRow): boolean {
  return list.isEnded || list.state === 'rejected' || list.contractState === 'ended';
}

/** The offer was accepted, so no step of the way there is left; something may be asked again beside the work. */
export function isAccepted(list: TaskListRow): list is AcceptedList {
  return list.contractId !== null && list.acceptedAt !== null;
}

/** It is asked for once more because what was sent before runs out, or has run out. */
export function isToRenew(task: ListedTask): boolean {
  return task.renewBy !== null && isTalentsTurn(task);
}
