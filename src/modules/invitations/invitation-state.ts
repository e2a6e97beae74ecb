/** Where an invitation stands, in the words people see. */
export type InvitationState = 'draft' | 'awaiting approval' | 'scheduled' | 'queued' | 'sent' | 'accepted' | 'declined' | 'revoked' | 'expired';

/** What can be done to an invitation. */
export type InvitationMove = 'ask' | 'schedule' | 'come back' | 'queue' | 'hand over' | 'correct' | 'accept' | 'decline' | 'take back' | 'revoke' | 'expire' | 'renew';

interface Step {
  readonly from: readonly InvitationState[];
  readonly to: InvitationState;
}

/** In these states the invited person can still answer, and a second invitation of the same kind is a duplicate. */
export const openStates: readonly InvitationState[] = ['queued', 'sent'];

/** Nothing more can come of these; one that is declined or expired may be taken up again. */
export const overStates: readonly InvitationState[] = ['accepted', 'revoked'];

/** On the way out, but not out: it waits for somebody's yes or for its hour, and can still come back as a draft. */
export const waitingStates: readonly InvitationState[] = ['awaiting approval', 'scheduled'];

/** The whole state machine. Entities and SQL read it from here. */
export const invitationMoves: Readonly<Record<InvitationMove, Step>> = {
  ask: { from: ['draft'], to: 'awaiting approval' },
  schedule: { from: ['draft', 'awaiting approval'], to: 'scheduled' },
  'come back': { from: waitingStates, to: 'draft' },
  queue: { from: ['draft', ...waitingStates], to: 'queued' },
  'hand over': { from: ['queued'], to: 'sent' },
  correct: { from: openStates, to: 'queued' },
  accept: { from: openStates, to: 'accepted' },
  decline: { from: openStates, to: 'declined' },
  'take back': { from: ['declined'], to: 'sent' },
  revoke: { from: [...openStates, 'declined', 'expired'], to: 'revoked' },
  expire: { from: openStates, to: 'expired' },
  renew: { from: ['expired'], to: 'queued' },
};

/** Whether a move is possible from where an invitation stands. */
export function mayMove(state: InvitationState, move: InvitationMove): boolean {
  return invitationMoves[move].from.includes(state);
}
