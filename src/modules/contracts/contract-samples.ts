/* Contracts at each stage, as the tests beside them begin with. */
import { Contract } from './contract.entity.js';

/** So many days after the first one. */
export const day = (days: number): Date => new Date(Date.UTC(2026, 10, 23) + days * 86_400_000);

/** A contract that nobody has been offered yet. */
export function aDraft(audience: Contract['audience'] = 'freelancer'): Contract {
  return Contract.draft({
    id: 'c1', clientId: 'k1', hiringManagerId: 'p1', audience, kind: 'hourly', projectName: 'Design system refresh', offerDays: 30, ownValues: [], at: day(0),
  });
}

/** The same, where a colleague had to say yes to its terms. */
export function anApprovedDraft(): Contract {
  return Object.assign(aDraft(), { areTermsApproved: true });
}

/** As OpenOffer leaves it. */
export function opened(contract: Contract, at: Date): Contract {
  return Object.assign(contract, { state: 'offered', ...partyOf(contract), offeredAt: at, expiresAt: new Date(at.getTime() + 30 * 86_400_000) });
}

function partyOf({ audience }: Contract): Partial<Contract> {
  return audience === 'agency' ? { agencyId: 'a1' } : { freelancerId: 'f1' };
}

/** An offer before its talent. */
export function anOffer(): Contract {
  return opened(aDraft(), day(0));
}

/** An offer that lacks nothing but the first message. */
export function aReadyOffer(): Contract {
  const contract = anOffer();
  contract.confirm(1, day(1));
  contract.clear(day(2));
  return contract;
}
