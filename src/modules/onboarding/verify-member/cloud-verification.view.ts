import { waitingView } from '../wait-for-review/waiting-view.js';
import type { Place } from '../../../platform/views/index.js';
import type { TaskItem } from '../show-tasks/task-item.js';
import { isTalentsTurn } from '../show-tasks/list-standing.js';
import { taskListView } from '../show-tasks/task-list-view.js';
import type { TaskListRow } from '../show-tasks/task-list.query.js';

/** Whether the page shows tasks to do; else it shows who has them, or where it goes on. */
export function hasTurn(list: TaskListRow): boolean {
  return list.isOpen && !list.isEnded && list.state === 'open' && list.tasks.some(isTalentsTurn);
}

/** What `onboarding/cloud-verification` shows: the address, which accepting has confirmed, and what the client asks of its cloud. */
export function cloudVerificationView(list: TaskListRow, place: Place): object {
  const { tasks, progress, ...rest } = taskListView(list, place);
  const done = progress.done + 1;
  const total = progress.total + 1;
  return { ...rest, title: 'Verification', tasks: [confirmedAddress, ...tasks], progress: { done, total, label: `${done} of ${total} done` } };
}

/** The same while others have it: who, since when, until about when. */
export function waitingMemberView(list: TaskListRow, place: Place): object {
  const { tasks, ...rest } = waitingView(list, place);
  return { ...rest, title: 'Verification', step: 'Verification', tasks: [confirmedAddress, ...tasks] };
}

const confirmedAddress: TaskItem = {
  title: 'Email address confirmed',
  hint: 'When you accepted the invitation',
  mark: 'done',
  badge: { kind: 'plain', label: 'Done' },
};
