import type { InvitationState } from '../invitation-state.js';

export interface StateBadge {
  readonly kind: 'ok' | 'wait' | 'stop' | 'info' | 'idle' | 'plain';
  readonly label: string;
}

interface Standing {
  readonly state: InvitationState;
  readonly isOver: boolean;
  readonly hasBounced: boolean;
}

const badges: Readonly<Record<InvitationState, StateBadge>> = {
  draft: { kind: 'idle', label: 'Draft' },
  'awaiting approval': { kind: 'wait', label: 'Awaiting approval' },
  scheduled: { kind: 'wait', label: 'Scheduled' },
  queued: { kind: 'idle', label: 'Queued' },
  sent: { kind: 'info', label: 'Sent' },
  accepted: { kind: 'ok', label: 'Accepted' },
  declined: { kind: 'stop', label: 'Declined' },
  revoked: { kind: 'plain', label: 'Revoked' },
  expired: { kind: 'plain', label: 'Expired' },
};

/** The state's word. A deadline that passed counts from that moment, whenever the job comes round. */
export function stateBadge({ state, isOver, hasBounced }: Standing): StateBadge {
  const isOpen = state === 'queued' || state === 'sent';
  if (isOpen && isOver) return badges.expired;
  if (isOpen && hasBounced) return { kind: 'stop', label: 'Bounced' };
  return badges[state];
}

/** The state's word inside a sentence. */
export function stateWord(state: InvitationState): string {
  return badges[state].label.toLowerCase();
}
