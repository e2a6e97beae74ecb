import { mayMove, openStates, type InvitationState } from '../invitation-state.js';
import type { Invitation } from '../invitation.entity.js';

/** One of several invitations, with what decides whether something can be done to it. */
export interface Standing {
  readonly invitation: Invitation;
  readonly at: Date;
  /** How many days the plan it was sent under lets it stand. */
  readonly days: number;
  /** Another open invitation asks the same. */
  readonly hasTwin: boolean;
  /** Whoever reads the address asked not to be invited again. */
  readonly isUnwanted: boolean;
}

/** Who follows up, and for which client. */
export interface FollowingUp {
  readonly clientId: string;
  readonly personId: string;
}

/** What is left alone, and why, in words. */
export interface Skipped {
  readonly invitation: Invitation;
  readonly why: string;
}

export interface Sorted {
  readonly fit: readonly Standing[];
  readonly skipped: readonly Skipped[];
}

const stands: Readonly<Record<InvitationState, string>> = {
  draft: 'was not sent yet',
  'awaiting approval': 'awaits approval',
  scheduled: 'waits for its hour',
  queued: 'is on its way',
  sent: 'is on its way',
  accepted: 'was accepted',
  declined: 'was declined',
  revoked: 'was revoked',
  expired: 'has expired',
};

/**
 * Sorts what can be sent again from what can't. Of two that ask the same, only the first opens again.
 * @param usedUp those that were sent again as often as an hour allows
 */
export function sortForResending(several: readonly Standing[], usedUp: ReadonlySet<string>): Sorted {
  const reopened = new Set<string>();
  return sort(several, (standing) => {
    const why = whyNotResent(standing, usedUp, reopened);
    if (why === null) reopened.add(keyOf(standing.invitation));
    return why;
  });
}

/** Sorts what can be taken back from what can't. */
export function sortForRevoking(several: readonly Standing[]): Sorted {
  return sort(several, ({ invitation }) => (mayMove(invitation.state, 'revoke') ? null : stands[invitation.state]));
}

function whyNotResent({ invitation, hasTwin, isUnwanted }: Standing, usedUp: ReadonlySet<string>, reopened: ReadonlySet<string>): string | null {
  const { id, state } = invitation;
  if (!openStates.includes(state) && !mayMove(state, 'renew')) return stands[state];
  if (isUnwanted) return 'asked not to be invited again';
  if (hasTwin || reopened.has(keyOf(invitation))) return 'has another open invitation to the same';
  if (usedUp.has(id)) return 'was sent three times within an hour';
  return null;
}

function sort(several: readonly Standing[], whyNot: (standing: Standing) => string | null): Sorted {
  const fit: Standing[] = [];
  const skipped: Skipped[] = [];
  for (const standing of several) {
    const why = whyNot(standing);
    if (why === null) fit.push(standing);
    else skipped.push({ invitation: standing.invitation, why });
  }
  return { fit, skipped };
}

function keyOf({ foldedAddress, audience, target, targetKey }: Invitation): string {
  return JSON.stringify([foldedAddress, audience, target, targetKey]);
}
