import type { FormView } from '../../../platform/forms/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { formatDateTime, formatDay } from '../../../platform/views/index.js';
import type { Place } from '../../../platform/views/index.js';
import { clientTasksPaths } from '../onboarding.paths.js';
import { blocksWords, wayToSubject } from './client-tasks-view.js';
import type { ClientTask, ClientTaskDeed } from './client-task.query.js';

interface HistoryItem {
  readonly title: string;
  readonly text: string;
  readonly state: 'done' | 'now';
}

/** What every page of one task shows. */
export function clientTaskView(viewer: Viewer, task: ClientTask, form: FormView | null): object {
  return {
    title: `${task.title}: ${task.talentName}`,
    task: { title: task.title, why: task.why, withId: task.withId, withName: task.withName, since: task.since },
    talent: { id: task.talentId, name: task.talentName, note: task.projectName, path: wayToSubject(viewer, task) },
    back: { path: clientTasksPaths.list, label: 'Tasks waiting for us' },
    form,
  };
}

/** `onboarding/client-task`: where the task stands, what can be done about it, and all that happened. */
export function clientTaskPage(viewer: Viewer, task: ClientTask, { form, place }: { form: FormView; place: Place }): object {
  const isOpen = !task.isOver && (task.state === 'to do' || task.state === 'changes requested');
  return {
    ...clientTaskView(viewer, task, form),
    isOpen,
    badge: badgeOf(task, place),
    blocks: isOpen ? blocksWords(task, place) : '',
    sentBack: task.state === 'changes requested' ? (task.reason ?? '') : '',
    action: clientTasksPaths.completion(task.id),
    handOverPath: clientTasksPaths.handOver(task.id),
    waiverPath: clientTasksPaths.waiver(task.id),
    history: historyOf(task, place),
  };
}

function badgeOf(task: ClientTask, place: Place): { kind: string; label: string } {
  if (task.state === 'waived') return { kind: 'plain', label: `Waived${task.waivedUntil === null ? '' : ` until ${formatDay(task.waivedUntil, place)}`}` };
  if (task.state === 'approved') return { kind: 'ok', label: 'Done' };
  if (task.isOver) return { kind: 'plain', label: 'Not needed any more' };
  if (task.state === 'submitted') return { kind: 'look', label: 'Waiting for review' };
  return { kind: 'wait', label: `Waiting for ${task.withName}` };
}

function historyOf(task: ClientTask, place: Place): HistoryItem[] {
  const asked = { title: `Asked for ${task.talentName}`, text: formatDateTime(task.since, place), state: 'done' as const };
  const deeds = task.deeds.map((deed) => ({ title: deedTitle(deed), text: deedText(deed, place), state: 'done' as const }));
  return [asked, ...deeds].map((item, index, all) => (index === all.length - 1 ? { ...item, state: 'now' } : item));
}

function deedTitle({ kind, byName, toName }: ClientTaskDeed): string {
  const words = { done: 'Done by', approved: 'Approved by', 'sent back': 'Sent back by', rejected: 'Rejected by', waived: 'Waived by' } as const;
  return kind === 'handed over' ? `${byName} handed it to ${toName ?? 'a colleague'}` : `${words[kind]} ${byName}`;
}

function deedText({ at, text }: ClientTaskDeed, place: Place): string {
  const when = formatDateTime(at, place);
  return text === null || text === '' ? when : `“${text}”, ${when}`;
}
