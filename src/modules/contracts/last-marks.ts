import type { StepMark } from '../journeys/index.js';
import type { Contract } from './contract.entity.js';

/** What opens at the end of the way, once onboarding is done: the agency's public listing first, then the acceptance. */
export function lastMarks(contract: Contract, at: Date): StepMark[] {
  if (contract.clearedAt === null || !contract.isOpenOffer) return [];
  if (!contract.isAgencyConfirmed) return [{ key: 'confirm-agency', status: 'current', since: at }];
  return [
    { key: 'confirm-agency', status: 'done', since: at, from: ['locked', 'current'] },
    // Changed terms are read again first.
    ...(contract.isReadyToAccept ? ([{ key: 'accept-offer', status: 'current', since: at }] as const) : []),
  ];
}
