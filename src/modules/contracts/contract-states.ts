export const contractStates = ['draft', 'offered', 'confirmed', 'active', 'paused', 'ended', 'withdrawn', 'declined', 'expired'] as const;

export type ContractState = (typeof contractStates)[number];

export type Audience = 'freelancer' | 'agency';

/** Who of the two that a contract binds. */
export type Side = 'client' | 'talent';

/** The states in which nothing more can happen. */
export const overStates: readonly ContractState[] = ['ended', 'withdrawn', 'declined', 'expired'];

/** Whether nothing more can happen. */
export function isOver(state: ContractState): boolean {
  return overStates.includes(state);
}
