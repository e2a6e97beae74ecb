import { standingOf } from './checklist-standing.js';
import type { Task } from './task.entity.js';

type Facts = Parameters<typeof standingOf>[0][number];

function aTask(facts: Partial<Task> = {}): Facts {
  return { owner: 'talent', isBlocking: true, isOpen: true, isDone: false, isWaiting: false, dueAt: null, submittedAt: null, reviewer: 'admin', ...facts };
}

const done = aTask({ isOpen: false, isDone: true });
const inReview = aTask({ isOpen: false, isWaiting: true, submittedAt: new Date('2026-11-23T09:00Z'), dueAt: new Date('2026-11-24T09:00Z') });
const withClient = aTask({ owner: 'client', reviewer: 'nobody' });

describe('The standing of a checklist', () => {
  it('is all done without any tasks (S19)', () => {
    expect(standingOf([])).toMatchObject({ isAllDone: true, isTalentsTurn: false, waitsFor: null });
  });

  it('is the talent’s turn while a task of theirs is open', () => {
    expect(standingOf([done, inReview, aTask(), withClient])).toMatchObject({ isTalentsTurn: true, waitsFor: null });
  });

  it('waits for the platform until its promise, also while the client is busy', () => {
    expect(standingOf([done, inReview, withClient])).toMatchObject({ isTalentsTurn: false, waitsFor: 'platform', waitsUntil: inReview.dueAt });
  });

  it('waits for the client when only its own tasks are left (S21)', () => {
    expect(standingOf([done, withClient])).toMatchObject({ waitsFor: 'client', waitsUntil: null, isAllDone: false });
  });

  it('does not wait for tasks that do not block', () => {
    expect(standingOf([done, aTask({ isBlocking: false })])).toMatchObject({ isAllDone: true });
  });
});
