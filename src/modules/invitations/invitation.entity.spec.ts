import fc from 'fast-check';
import { InvitationNotOpen } from './invitation.errors.js';
import { Invitation } from './invitation.entity.js';

const start = new Date('2026-02-01T09:00:00Z');
const day = 86_400_000;

function aDraft(): Invitation {
  return Object.assign(new Invitation(), {
    id: '0190a000-0000-7000-8000-000000000001',
    clientId: '0190a000-0000-7000-8000-000000000002',
    state: 'draft',
    audience: 'freelancer',
    target: 'contract',
    address: 'amira@example.com',
    foldedAddress: 'amira@example.com',
    expiresAt: null,
    contractId: null,
    acceptedAt: null,
    declinedAt: null,
    revokedAt: null,
    invitedAt: null,
    sendAt: null,
    cameBackBecause: null,
    createdAt: start,
  });
}

const verbs = {
  ask: (invitation: Invitation, at: Date) => invitation.askForApproval(at, null),
  schedule: (invitation: Invitation, at: Date) => invitation.schedule(at, new Date(at.getTime() + day)),
  comeBack: (invitation: Invitation) => invitation.comeBack('A lower rate'),
  queue: (invitation: Invitation, at: Date) => invitation.queue({ contractId: '0190a000-0000-7000-8000-000000000003', sentUnder: { planKey: 'business', planVersion: 1, invitationDays: 30 }, at }),
  resend: (invitation: Invitation, at: Date) => invitation.resend(at, 30),
  correct: (invitation: Invitation, at: Date) => invitation.correctAddress({ address: 'A@x.example', folded: `a${at.getTime()}@x.example` }, at, 30),
  decline: (invitation: Invitation, at: Date) => invitation.decline('no time', '', at),
  takeBack: (invitation: Invitation, at: Date) => invitation.takeBackDecline(at),
  revoke: (invitation: Invitation, at: Date) => invitation.revoke('0190a000-0000-7000-8000-000000000004', at),
  renew: (invitation: Invitation, at: Date) => invitation.renew(at, 30),
};
type Verb = keyof typeof verbs;

describe('an invitation, whatever happens to it', () => {
  const story = fc.array(fc.tuple(fc.constantFrom(...(Object.keys(verbs) as Verb[])), fc.integer({ min: 0, max: 40 })), { maxLength: 25 });

  function tell(steps: [Verb, number][], check: (before: Invitation, after: Invitation, verb: Verb, done: boolean, at: Date) => void): void {
    const invitation = aDraft();
    let at = start;
    for (const [verb, days] of steps) {
      at = new Date(at.getTime() + days * day + 1);
      const before = Object.assign(new Invitation(), invitation);
      const done = attempt(() => verbs[verb](invitation, at));
      check(before, invitation, verb, done, at);
    }
  }

  function attempt(step: () => void): boolean {
    try {
      step();
      return true;
    } catch (error) {
      expect(error).toBeInstanceOf(InvitationNotOpen);
      return false;
    }
  }

  it('never gets a shorter deadline', () => {
    fc.assert(fc.property(story, (steps) => tell(steps, (before, after) => expect(after.expiresAt?.getTime() ?? 0).toBeGreaterThanOrEqual(before.expiresAt?.getTime() ?? 0))));
  });

  it('stays revoked once it is revoked', () => {
    fc.assert(fc.property(story, (steps) => tell(steps, (before, after) => expect(before.state === 'revoked' ? after.state : 'revoked').toBe('revoked'))));
  });

  it('changes nothing when it refuses', () => {
    fc.assert(
      fc.property(story, (steps) =>
        tell(steps, (before, after, _verb, done) => {
          if (!done && before.state !== 'expired' && after.state !== 'expired') expect(after).toEqual(before);
        }),
      ),
    );
  });

  it('can be declined and taken back only before the deadline', () => {
    fc.assert(
      fc.property(story, (steps) =>
        tell(steps, (before, _after, verb, done, at) => {
          if (done && (verb === 'decline' || verb === 'takeBack')) expect(before.expiresAt?.getTime()).toBeGreaterThan(at.getTime());
        }),
      ),
    );
  });

  it('has a contract and a deadline only once it is out, and never comes back from there', () => {
    fc.assert(
      fc.property(story, (steps) =>
        tell(steps, (before, after, verb, done) => {
          const wasOut = !['draft', 'awaiting approval', 'scheduled'].includes(before.state);
          if (wasOut) expect(['draft', 'awaiting approval', 'scheduled']).not.toContain(after.state);
          else if (verb !== 'queue' || !done) expect([after.contractId, after.expiresAt]).toEqual([null, null]);
          if (after.isWaiting) expect(after.invitedAt).not.toBeNull();
        }),
      ),
    );
  });

  it('has a reason exactly while it is declined or was ended from there', () => {
    fc.assert(
      fc.property(story, (steps) =>
        tell(steps, (_before, after) => {
          if (after.state === 'declined') expect(after.declineReason).toBe('no time');
          if (after.state === 'sent' || after.state === 'queued') expect(after.declinedAt).toBeNull();
        }),
      ),
    );
  });
});

describe('an invitation', () => {
  it('stands for the days of the client’s plan', () => {
    const invitation = aDraft();
    verbs.queue(invitation, start);
    expect(invitation.isOpen(new Date(start.getTime() + 30 * day - 1))).toBe(true);
    expect(invitation.isOpen(new Date(start.getTime() + 30 * day))).toBe(false);
  });

  it('can be asked for anew once its time is over, also before the job has noticed', () => {
    const invitation = aDraft();
    verbs.queue(invitation, start);
    expect(() => verbs.renew(invitation, start)).toThrow(InvitationNotOpen);
    const late = new Date(start.getTime() + 31 * day);
    verbs.renew(invitation, late);
    expect(invitation).toMatchObject({ state: 'queued', expiresAt: new Date(late.getTime() + 30 * day) });
  });

  it('forgets the bounce and the sending when it goes to another address', () => {
    const invitation = aDraft();
    verbs.queue(invitation, start);
    invitation.bounce('0190a000-0000-7000-8000-000000000005');
    invitation.correctAddress({ address: 'amira@exemple.com', folded: 'amira@exemple.com' }, start, 30);
    expect(invitation).toMatchObject({ state: 'queued', bouncedMailId: null, sentAt: null, foldedAddress: 'amira@exemple.com' });
  });

  it('refuses to be corrected to the same address', () => {
    const invitation = aDraft();
    verbs.queue(invitation, start);
    expect(() => invitation.correctAddress({ address: 'AMIRA@example.com', folded: 'amira@example.com' }, start, 30)).toThrow('already');
  });
});
