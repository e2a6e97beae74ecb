import { formatDay } from '../../../platform/views/index.js';
import type { Place } from '../../../platform/views/index.js';
import { isAccepted, isPast, isTalentsTurn, isToRenew } from './list-standing.js';
import type { TaskListRow } from './task-list.query.js';

interface Note {
  kind: string;
  text: string;
}

/** How the whole list stands, above it; nothing while it simply has to be done. */
export function noteOf(list: TaskListRow, place: Place): Note | null {
  const isCloud = list.contractId === null;
  if (list.state === 'rejected') return { kind: 'stop', text: `Gangway could not confirm your details, so ${list.clientName} can't go on with ${isCloud ? 'you in this cloud' : 'this offer'}.` };
  if (list.isEnded) return { kind: 'stop', text: `This ${isCloud ? 'cloud' : 'offer'} is no longer open to you. What you sent is kept, and there is nothing left to do.` };
  if (isPast(list)) return { kind: 'info', text: `${acceptedOn(list, place)} The contract has ended since, and there is nothing left to do here.` };
  if (!list.isOpen) return { kind: 'info', text: isCloud ? 'Finish or skip your profile first.' : 'Read and confirm the contract first. What you have done already stays done.' };
  if (list.tasks.some(isToRenew)) return { kind: 'info', text: 'Something ends soon and wants to be renewed. Your work goes on meanwhile; nothing is held up.' };
  return list.state === 'cleared' ? clearedNote(list, place) : null;
}

function clearedNote(list: TaskListRow, place: Place): Note {
  if (list.tasks.some(isTalentsTurn)) return { kind: 'info', text: `${list.clientName} asks again for what it went on without. What is confirmed already stays confirmed.` };
  if (isAccepted(list)) return { kind: 'ok', text: `${acceptedOn(list, place)} ${list.tasks.some(({ isWaiting }) => isWaiting) ? 'What you sent since is being looked at; nothing is held up.' : 'There is nothing left to do here.'}` };
  return { kind: 'ok', text: list.contractId === null ? 'Everything is confirmed.' : 'Everything is confirmed. You can accept the offer now.' };
}

function acceptedOn({ acceptedAt }: TaskListRow, place: Place): string {
  return `You accepted this offer on ${formatDay(acceptedAt, place)}.`;
}
