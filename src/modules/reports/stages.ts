/** Where somebody stands on the way aboard, in its order. */
export const stages = ['approval', 'invited', 'contract', 'profile', 'tasks', 'review', 'listing', 'acceptance', 'finished', 'ended'] as const;
export type Stage = (typeof stages)[number];

/** Whose turn it is. */
export type Blocker = 'talent' | 'client' | 'platform';

/** A stage as a badge; what ended says why in words of its own. */
export const stageBadges: Readonly<Record<Stage, { kind: string; label: string }>> = {
  approval: { kind: 'wait', label: 'Awaiting approval' },
  invited: { kind: 'idle', label: 'Invited' },
  contract: { kind: 'info', label: 'Reading the contract' },
  profile: { kind: 'info', label: 'Filling in the profile' },
  tasks: { kind: 'info', label: 'Doing tasks' },
  review: { kind: 'look', label: 'In review' },
  listing: { kind: 'info', label: 'Confirming the listing' },
  acceptance: { kind: 'info', label: 'Accepting the offer' },
  finished: { kind: 'ok', label: 'Finished' },
  ended: { kind: 'plain', label: 'Ended' },
};

/** What `because` says of those who will not come. */
export const endings: Readonly<Record<string, string>> = {
  declined: 'Declined',
  revoked: 'Revoked',
  expired: 'Expired',
  withdrawn: 'Withdrawn',
  left: 'Left',
  removed: 'Removed',
};
