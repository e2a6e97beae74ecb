import fc from 'fast-check';
import { MembershipIsOver } from './cloud.errors.js';
import { Membership } from './membership.entity.js';

const day = (days: number): Date => new Date(Date.UTC(2026, 10, 23) + days * 86_400_000);

function aMembership(): Membership {
  return Object.assign(new Membership(), {
    id: 'm1', cloudId: 'c1', clientId: 'k1', personId: 'p1', agencyId: null, state: 'joining', openedAt: day(0), readyAt: null, endedAt: null,
    endedWhy: null, endedById: null, availability: 'not said', availableFrom: null, hoursAWeek: null, availabilityConfirmedAt: null,
  });
}

describe('a membership', () => {
  it('becomes ready once', () => {
    const membership = aMembership();
    expect(membership.becomeReady(day(1))).toBe(true);
    expect(membership.becomeReady(day(2))).toBe(false);
    expect(membership).toMatchObject({ state: 'ready', readyAt: day(1) });
  });

  it('ends once, by whoever comes first, and never becomes ready after that', () => {
    const membership = aMembership();
    expect(membership.leave('p1', day(1))).toBe(true);
    expect(membership.remove({ why: 'No work', byId: 'd1', at: day(2) })).toBe(false);
    expect(membership.becomeReady(day(3))).toBe(false);
    expect(membership).toMatchObject({ state: 'left', endedAt: day(1), endedWhy: null, endedById: 'p1', readyAt: null });
  });

  it('keeps the reason of whoever removed the talent', () => {
    const membership = aMembership();
    expect(membership.remove({ why: 'No work', byId: 'd1', at: day(2) })).toBe(true);
    expect(membership.leave('p1', day(3))).toBe(false);
    expect(membership).toMatchObject({ state: 'removed', endedWhy: 'No work', endedById: 'd1' });
  });

  it('is on the way in again when the refusal that ended it is taken back, and after no other end', () => {
    const refused = aMembership();
    refused.remove({ why: 'Not confirmed', byId: 'admin', at: day(1) });
    expect(refused.reopen(day(2))).toBe(false);
    expect(refused.reopen(day(1))).toBe(true);
    expect(refused).toMatchObject({ state: 'joining', endedAt: null, endedWhy: null, endedById: null });
    const gone = aMembership();
    gone.leave('p1', day(1));
    expect(gone.reopen(day(1))).toBe(false);
    const member = aMembership();
    member.becomeReady(day(1));
    member.remove({ why: 'No work', byId: 'd1', at: day(2) });
    expect(member.reopen(day(2))).toBe(false);
  });

  it('says nothing about time that nobody has', () => {
    const membership = aMembership();
    membership.confirmAvailability({ kind: 'from', from: '2027-01-11', hoursAWeek: 20 }, day(1));
    expect(membership).toMatchObject({ availability: 'from', availableFrom: '2027-01-11', hoursAWeek: 20, availabilityConfirmedAt: day(1) });
    membership.confirmAvailability({ kind: 'not', from: null, hoursAWeek: 20 }, day(2));
    expect(membership).toMatchObject({ availability: 'not', availableFrom: null, hoursAWeek: null, availabilityConfirmedAt: day(2) });
    membership.leave('p1', day(3));
    expect(() => membership.confirmAvailability({ kind: 'now', from: null, hoursAWeek: null }, day(4))).toThrow(MembershipIsOver);
  });
});

type Verb = 'ready' | 'leave' | 'remove' | 'reopen' | 'reopen later' | 'available' | 'available from';
const anyVerb = fc.constantFrom<Verb>('ready', 'leave', 'remove', 'reopen', 'reopen later', 'available', 'available from');

function apply(membership: Membership, verb: Verb, at: Date): boolean {
  if (verb === 'ready') return membership.becomeReady(at);
  if (verb === 'leave') return membership.leave('p1', at);
  if (verb === 'remove') return membership.remove({ why: 'A reason', byId: null, at });
  if (verb === 'reopen') return membership.reopen(membership.endedAt ?? at);
  if (verb === 'reopen later') return membership.reopen(at);
  const availability = verb === 'available' ? ({ kind: 'now', from: null, hoursAWeek: 10 } as const) : ({ kind: 'from', from: '2027-01-11', hoursAWeek: null } as const);
  membership.confirmAvailability(availability, at);
  return true;
}

/** What the check constraints of the table say, in the same words. */
function expectLawful(membership: Membership): void {
  const { state, readyAt, endedAt, availability, availableFrom, availabilityConfirmedAt, hoursAWeek } = membership;
  if (state === 'ready') expect(readyAt).not.toBeNull();
  if (state === 'joining') expect(readyAt).toBeNull();
  expect(endedAt !== null).toBe(state === 'left' || state === 'removed');
  expect(availableFrom !== null).toBe(availability === 'from');
  expect(availabilityConfirmedAt === null).toBe(availability === 'not said');
  if (hoursAWeek !== null) expect(['now', 'from']).toContain(availability);
}

describe('any order of verbs', () => {
  it('reaches no state that the table forbids; what is over stays as it ended, unless a refusal is taken back', () => {
    fc.assert(
      fc.property(fc.array(anyVerb, { maxLength: 20 }), (verbs) => {
        const membership = aMembership();
        let changes = 0;
        for (const [index, verb] of verbs.entries()) {
          const before = JSON.stringify(membership);
          const wasOver = membership.isOver;
          try {
            if (apply(membership, verb, day(index))) changes += 1;
            else expect(JSON.stringify(membership)).toBe(before);
          } catch (refusal) {
            expect(refusal).toBeInstanceOf(MembershipIsOver);
            expect(wasOver).toBe(true);
          }
          if (wasOver && verb !== 'reopen') expect(JSON.stringify(membership)).toBe(before);
          if (wasOver && verb === 'reopen' && !membership.isOver) expect(membership.state).toBe('joining');
          expectLawful(membership);
        }
        expect(changes).toBeLessThanOrEqual(verbs.length);
      }),
      { numRuns: 1000 },
    );
  });
});
