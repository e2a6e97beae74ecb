import fc from 'fast-check';
import { TaskStateConflict } from './onboarding.errors.js';
import { Task } from './task.entity.js';
import type { TaskState } from './task.entity.js';

const at = new Date('2026-11-23T09:00:00Z');
const dueAt = new Date('2026-11-24T09:00:00Z');
const reviewer = '0190aaaa-0000-7000-8000-000000000001';

function aTask(facts: Partial<Task> = {}): Task {
  return Object.assign(new Task(), {
    kind: 'upload', reviewer: 'admin', isBlocking: true, state: 'to do', submissionCount: 0, validForDays: null, isWaiting: false,
    reason: null, howToFix: null, decidedAt: null, decidedById: null, claimedById: null, claimedUntil: null, validUntil: null, renewBy: null,
  }, facts);
}

type Verb = 'submit' | 'approve' | 'requestChanges' | 'waive' | 'lapse';

/** Which state each verb leads to, from where; everything else is refused. */
const arrows: Record<TaskState, Partial<Record<Verb, TaskState>>> = {
  'to do': { submit: 'submitted', waive: 'waived' },
  submitted: { approve: 'approved', requestChanges: 'changes requested', waive: 'waived' },
  'changes requested': { submit: 'submitted', waive: 'waived' },
  approved: {},
  waived: { lapse: 'to do' },
};

function say(task: Task, verb: Verb): void {
  if (verb === 'submit') return task.submit({ at, dueAt });
  if (verb === 'lapse') return task.lapse();
  if (verb === 'approve') return task.approve({ byId: reviewer, at });
  const why = { byId: reviewer, at, reason: 'The back side is cut off' };
  return verb === 'waive' ? task.waive({ ...why, until: null }) : task.requestChanges({ ...why, howToFix: null });
}

describe('A task', () => {
  it('follows the arrows of its states and nothing else, whatever is tried', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom<Verb>('submit', 'approve', 'requestChanges', 'waive', 'lapse'), { maxLength: 12 }), (verbs) => {
        const task = aTask();
        for (const verb of verbs) {
          const before = task.state;
          const expected = arrows[before][verb];
          if (expected === undefined) expect(() => say(task, verb)).toThrow(TaskStateConflict);
          else say(task, verb);
          expect(task.state).toBe(expected ?? before);
          expect(task.isWaiting).toBe(task.state === 'submitted');
        }
      }),
    );
  });

  it('is done with being sent in where nobody reviews it', () => {
    const task = aTask({ reviewer: 'nobody' });
    task.submit({ at, dueAt });
    expect(task).toMatchObject({ state: 'approved', decidedById: null, isWaiting: false });
  });

  it('forgets the reason it came back for once it is sent again', () => {
    const task = aTask();
    task.submit({ at, dueAt });
    task.requestChanges({ byId: reviewer, at, reason: 'Too dark', howToFix: 'Take it by daylight' });
    expect(task.reason).toBe('Too dark');
    task.submit({ at, dueAt });
    expect(task).toMatchObject({ reason: null, howToFix: null, submissionCount: 2 });
  });

  it('stays valid for as many days as the client said', () => {
    const task = aTask({ validForDays: 365 });
    task.submit({ at, dueAt });
    task.approve({ byId: reviewer, at });
    expect(task.validUntil).toEqual(new Date('2027-11-23T09:00:00Z'));
  });

  it('loses no days when it is renewed early, and gains none when it is renewed late', () => {
    const renewed = (renewBy: Date): Date | null => {
      const task = aTask({ validForDays: 365, renewBy });
      task.submit({ at, dueAt });
      task.approve({ byId: reviewer, at });
      return task.validUntil;
    };
    expect(renewed(new Date('2026-12-23T09:00:00Z'))).toEqual(new Date('2027-12-23T09:00:00Z'));
    expect(renewed(new Date('2026-10-23T09:00:00Z'))).toEqual(new Date('2027-11-23T09:00:00Z'));
  });

  it('is claimed for half an hour', () => {
    const task = aTask();
    task.submit({ at, dueAt });
    task.claim({ byId: reviewer, at });
    expect(task.claimantAt(new Date('2026-11-23T09:29:59Z'))).toBe(reviewer);
    expect(task.claimantAt(new Date('2026-11-23T09:30:00Z'))).toBeNull();
  });

  it('waits for anybody again, with a new promise, when the refusal is taken back; what was decided or never sent does not', () => {
    const later = new Date('2026-12-01T09:00:00Z');
    const sent = aTask();
    sent.submit({ at, dueAt });
    sent.claim({ byId: reviewer, at });
    const approved = aTask();
    approved.submit({ at, dueAt });
    approved.approve({ byId: reviewer, at });
    const all = [sent, approved, aTask(), aTask({ reviewer: 'nobody', state: 'submitted' })];
    for (const task of all) {
      task.leaveQueue();
      task.returnToQueue(later);
    }
    expect(all.map(({ isWaiting }) => isWaiting)).toEqual([true, false, false, false]);
    expect([sent.dueAt, approved.dueAt, sent.submittedAt, sent.claimantAt(at)]).toEqual([later, dueAt, at, null]);
  });

  it('belongs to the client or the platform only by its kind', () => {
    expect(aTask({ kind: 'client' }).owner).toBe('client');
    expect(aTask({ kind: 'confirm' }).owner).toBe('platform');
    expect(aTask({ kind: 'sign' }).owner).toBe('talent');
  });
});

describe('A waiver', () => {
  it('is over on the day after its last, and leaves nothing behind', () => {
    const task = aTask({ kind: 'client' });
    task.waive({ byId: reviewer, at, reason: 'Paid by card', until: '2026-12-31' });
    expect([task.isWaiverOverOn('2026-12-31'), task.isWaiverOverOn('2027-01-01')]).toEqual([false, true]);
    task.lapse();
    expect(task).toMatchObject({ state: 'to do', reason: null, waivedUntil: null, decidedAt: null, decidedById: null });
    expect(task.isWaiverOverOn('2027-01-01')).toBe(false);
  });
});

describe('Handing over', () => {
  it('is for the client’s own tasks, while they are to be done', () => {
    const own = aTask({ kind: 'client' });
    own.handTo(reviewer);
    expect(own.assigneeId).toBe(reviewer);
    expect(() => aTask().handTo(reviewer)).toThrow(TaskStateConflict);
    expect(() => aTask({ kind: 'client', state: 'approved' }).handTo(reviewer)).toThrow(TaskStateConflict);
  });
});
