import fc from 'fast-check';
import { Checklist } from './checklist.entity.js';
import type { ChecklistState } from './checklist.entity.js';
import { ChecklistStateConflict } from './onboarding.errors.js';

const at = new Date('2026-11-23T09:00:00Z');
const admin = '0190aaaa-0000-7000-8000-000000000001';

function aChecklist(facts: Partial<Checklist> = {}): Checklist {
  return Object.assign(new Checklist(), {
    state: 'open', openedAt: at, submittedAt: null, clearedAt: null, rejectedAt: null, rejectedById: null, rejectionReason: null, endedAt: null,
  }, facts);
}

type Verb = 'submit' | 'takeBack' | 'clear' | 'reject' | 'reopen';

const arrows: Record<ChecklistState, Partial<Record<Verb, ChecklistState>>> = {
  open: { submit: 'in review', clear: 'cleared', reject: 'rejected' },
  'in review': { takeBack: 'open', clear: 'cleared', reject: 'rejected' },
  cleared: {},
  rejected: { reopen: 'open' },
};

function say(checklist: Checklist, verb: Verb): void {
  if (verb === 'submit') checklist.submit(at);
  else if (verb === 'takeBack') checklist.takeBack();
  else if (verb === 'clear') checklist.clear(at);
  else if (verb === 'reopen') checklist.reopen();
  else checklist.reject({ byId: admin, at, reason: 'The document is not genuine' });
}

describe('A checklist', () => {
  it('follows the arrows of its states and nothing else, whatever is tried', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom<Verb>('submit', 'takeBack', 'clear', 'reject', 'reopen'), { maxLength: 12 }), (verbs) => {
        const checklist = aChecklist();
        for (const verb of verbs) {
          const before = checklist.state;
          const expected = arrows[before][verb];
          if (expected === undefined) expect(() => say(checklist, verb)).toThrow(ChecklistStateConflict);
          else say(checklist, verb);
          expect(checklist.state).toBe(expected ?? before);
          // What the table checks: a refusal has its moment, its admin and its reason, and nothing else has.
          const refusal = [checklist.rejectedAt, checklist.rejectedById, checklist.rejectionReason];
          expect(refusal.every((fact) => (fact !== null) === (checklist.state === 'rejected'))).toBe(true);
        }
      }),
    );
  });

  it('goes on after a refusal that ended the offer is taken back', () => {
    const checklist = aChecklist();
    checklist.reject({ byId: admin, at, reason: 'A mistake' });
    checklist.end(at);
    checklist.reopen();
    expect(checklist).toMatchObject({ state: 'open', takesTasks: true, isOver: false });
    checklist.submit(at);
    checklist.clear(at);
    expect(checklist.state).toBe('cleared');
  });

  it('is not submitted before the contract is confirmed', () => {
    expect(() => aChecklist({ openedAt: null }).submit(at)).toThrow(ChecklistStateConflict);
  });

  it('takes no tasks while changed terms wait to be confirmed, nor once the offer is over', () => {
    const checklist = aChecklist();
    expect(checklist.takesTasks).toBe(true);
    checklist.lock();
    expect(checklist.takesTasks).toBe(false);
    checklist.open(at);
    checklist.end(at);
    expect(checklist.takesTasks).toBe(false);
    expect(() => checklist.clear(at)).toThrow(ChecklistStateConflict);
  });
});
