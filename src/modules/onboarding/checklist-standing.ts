import type { Task } from './task.entity.js';

type TaskFacts = Pick<Task, 'owner' | 'isBlocking' | 'isOpen' | 'isDone' | 'isWaiting' | 'dueAt' | 'submittedAt' | 'reviewer'>;

/** Where a checklist stands, seen from its tasks. */
export interface Standing {
  /** The talent still has something to do. */
  readonly isTalentsTurn: boolean;
  /** Nothing that blocks is left to anybody. */
  readonly isAllDone: boolean;
  /** Whom the talent waits for, where it isn't the talent's turn. */
  readonly waitsFor: 'platform' | 'client' | null;
  readonly waitsSince: Date | null;
  /** Until when the promised reviews are done; null where only the client's own tasks are left. */
  readonly waitsUntil: Date | null;
}

/** Only tasks that block decide; the others may be finished at any time. */
export function standingOf(tasks: readonly TaskFacts[]): Standing {
  const blocking = tasks.filter(({ isBlocking }) => isBlocking);
  const waiting = blocking.filter(({ isWaiting }) => isWaiting);
  const isTalentsTurn = blocking.some(({ owner, isOpen }) => owner === 'talent' && isOpen);
  const isAllDone = blocking.every(({ isDone }) => isDone);
  const withPlatform = waiting.some(({ reviewer }) => reviewer === 'admin');
  return {
    isTalentsTurn,
    isAllDone,
    waitsFor: isTalentsTurn || isAllDone ? null : withPlatform ? 'platform' : 'client',
    waitsSince: latest(waiting.map(({ submittedAt }) => submittedAt)),
    waitsUntil: latest(waiting.map(({ dueAt }) => dueAt)),
  };
}

function latest(instants: readonly (Date | null)[]): Date | null {
  const known = instants.filter((instant) => instant !== null).map((instant) => instant.getTime());
  return known.length === 0 ? null : new Date(Math.max(...known));
}
