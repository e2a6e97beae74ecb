import { formatDay } from '../../../platform/views/index.js';
import type { Place } from '../../../platform/views/index.js';
import type { TaskItem } from './task-item.js';
import type { ListedTask } from './task-list.query.js';

const notDone = { kind: 'plain', label: 'Not done' } as const;

/** What became of one of the talent's own tasks that nobody will confirm any more. */
export function pastOwnTask(task: ListedTask, place: Place): Omit<TaskItem, 'title'> {
  if (task.submittedAt === null) return { mark: 'blocked', hint: 'It was not sent', badge: notDone };
  const verb = task.kind === 'sign' ? 'Signed' : 'Sent';
  const sent = `${verb} ${formatDay(task.submittedAt, place)}`;
  if (task.state !== 'submitted') return { mark: 'blocked', hint: `${sent}, and not sent again`, badge: notDone };
  return { mark: 'blocked', hint: sent, badge: { kind: 'plain', label: 'Not reviewed' } };
}

/** The same for a task of the client or the platform. */
export function pastOthersTask(): Omit<TaskItem, 'title'> {
  return { mark: 'blocked', hint: 'Nobody does it any more', badge: notDone };
}

/** What the client went on without, where it did. */
export function pastWaivedHint({ reason }: Pick<ListedTask, 'reason'>, clientName: string): string {
  return `${clientName} went on without it${reason === null ? '' : `: ${reason}`}`;
}
