import { onboardingPaths } from '../onboarding.paths.js';
import { isTalentsTurn } from '../show-tasks/list-standing.js';
import { othersTask, ownTask } from '../show-tasks/listed-task-view.js';
import type { TaskItem } from '../show-tasks/task-item.js';
import { surroundings } from '../show-tasks/task-list-view.js';
import type { ListedTask, TaskListRow } from '../show-tasks/task-list.query.js';
import { waitingPathOf, wayBack, wayOut, wayToOpen } from '../show-tasks/ways.js';
import { subjectIdOf } from '../subject.js';
import type { Place } from '../../../platform/views/index.js';

/** One party that has something, since when, and until about when. */
interface Waiting {
  title: string;
  who: string;
  since: string | null;
  until: string | null;
  next: string;
}

/** What `onboarding/waiting` shows: who has it now, or where it goes on. */
export function waitingView(list: TaskListRow, place: Place): { tasks: TaskItem[] } & Record<string, unknown> {
  const way = wayOn(list);
  const isOpenEnded = way === null;
  return {
    ...surroundings(list, 'review', place),
    title: way?.heading ?? "We're checking your information",
    subjectId: subjectIdOf(list),
    step: '',
    heading: way?.heading ?? "We're checking your information",
    text: way?.text ?? `You have done everything for now, so you can close this page: a mail tells you as soon as ${list.contractId === null ? 'you are ready to hire' : 'you can accept the offer'}.`,
    kind: way?.kind ?? 'info',
    waits: isOpenEnded ? waitsOf(list) : [],
    next: way?.next ?? null,
    pollPath: isOpenEnded ? waitingPathOf(list) : null,
    tasks: list.tasks.map((task) => (task.kind === 'client' || task.kind === 'confirm' ? othersTask(task, list, place) : ownTask(task, list, place))),
  };
}

interface WayOn {
  heading: string;
  text: string;
  kind: 'info' | 'ok' | 'wait' | 'stop';
  next: { label: string; path: string } | null;
}

function wayOn(list: TaskListRow): WayOn | null {
  if (list.state === 'rejected') {
    return {
      heading: 'We could not confirm your details',
      text: `${list.clientName} can't go on with ${list.contractId === null ? 'you in this cloud' : 'this offer'}. The mail we sent you says why and whom to ask.`,
      kind: 'stop',
      next: wayBack(list),
    };
  }
  if (list.isEnded) {
    return { heading: `This ${list.contractId === null ? 'cloud' : 'offer'} is no longer open to you`, text: 'There is nothing left to wait for.', kind: 'stop', next: wayBack(list) };
  }
  if (!list.isOpen) return confirmFirst(list);
  if (list.state === 'cleared') {
    return {
      heading: 'Everything is confirmed',
      text: list.contractId === null ? `You are in ${list.projectName}.` : `You can accept the offer now, with a first message to ${list.managerName}.`,
      kind: 'ok',
      next: list.contractId === null ? wayOut(list) : { ...wayOut(list), label: 'Accept the offer' },
    };
  }
  const task = list.tasks.find(isTalentsTurn);
  return task ? backToTalent(task) : null;
}

function confirmFirst(list: TaskListRow): WayOn {
  const isCloud = list.contractId === null;
  return {
    heading: isCloud ? 'Your profile comes first' : 'Your contract comes first',
    text: isCloud ? 'Finish or skip it; then comes what is asked of you here.' : 'Read and confirm the terms; what you have done already stays done.',
    kind: 'info',
    next: wayToOpen(list),
  };
}

function backToTalent(task: ListedTask): WayOn {
  const isSentBack = task.state === 'changes requested';
  return {
    heading: isSentBack ? 'Something needs another look from you' : 'You still have something to do',
    text: isSentBack ? `${task.title}: ${task.reason ?? ''}` : `${task.title} is waiting for you.`,
    kind: 'wait',
    next: { label: `Continue: ${task.title}`, path: onboardingPaths.task(task.id) },
  };
}

function waitsOf(list: TaskListRow): Waiting[] {
  const reviewed = (reviewer: string): ListedTask[] => list.tasks.filter((task) => task.isWaiting && task.reviewer === reviewer);
  const clientsOwn = list.tasks.filter((task) => task.kind === 'client' && task.state === 'to do');
  const next = 'Then we mail you the way on.';
  return [
    waitFor(reviewed('admin'), { title: 'Review', who: 'Gangway', next }),
    waitFor(reviewed('client'), { title: 'Review', who: list.clientName, next }),
    ...clientsOwn.map((task) => ({
      title: task.title,
      who: list.clientName,
      since: task.createdAt,
      until: null,
      next: `A mail reminds ${list.clientName} of it once a day. Nothing for you to do.`,
    })),
  ].filter((wait) => wait !== null);
}

function waitFor(tasks: readonly ListedTask[], words: { title: string; who: string; next: string }): Waiting | null {
  if (tasks.length === 0) return null;
  const sent = tasks.map(({ submittedAt }) => submittedAt ?? '').sort();
  const due = tasks.map(({ dueAt }) => dueAt ?? '').sort();
  return { ...words, title: `${words.title}: ${tasks.map(({ title }) => title).join(', ')}`, since: sent[0] || null, until: due.at(-1) || null };
}
