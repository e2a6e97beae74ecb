import fc from 'fast-check';
import { DomainError } from '../../platform/errors/index.js';
import { Contract } from './contract.entity.js';
import { OfferIsOver, OfferNotReady, TermsAreAgreed, TermsChangedMeanwhile } from './contract.errors.js';

const day = (days: number): Date => new Date(Date.UTC(2026, 10, 23) + days * 86_400_000);

function aDraft(audience: Contract['audience'] = 'freelancer'): Contract {
  return Contract.draft({
    id: 'c1', clientId: 'k1', hiringManagerId: 'p1', audience, kind: 'hourly', projectName: 'Design system refresh', offerDays: 30, ownValues: [], at: day(0),
  });
}

/** As OpenOffer leaves it. */
function opened(contract: Contract, at: Date): Contract {
  return Object.assign(contract, { state: 'offered', ...partyOf(contract), offeredAt: at, expiresAt: new Date(at.getTime() + 30 * 86_400_000) });
}

function partyOf({ audience }: Contract): Partial<Contract> {
  return audience === 'agency' ? { agencyId: 'a1' } : { freelancerId: 'f1' };
}

function anOffer(): Contract {
  return opened(aDraft(), day(0));
}

function aReadyOffer(): Contract {
  const contract = anOffer();
  contract.confirm(1, day(1));
  contract.clear(day(2));
  return contract;
}

describe('a contract', () => {
  it('is accepted once, however often the button is pressed', () => {
    const contract = aReadyOffer();
    expect(contract.accept(day(3))).toBe(true);
    expect(contract.accept(day(4))).toBe(false);
    expect(contract).toMatchObject({ state: 'active', acceptedAt: day(3) });
  });

  it('is not accepted before it is confirmed and cleared', () => {
    expect(() => anOffer().accept(day(1))).toThrow(OfferNotReady);
    const confirmed = anOffer();
    confirmed.confirm(1, day(1));
    expect(() => confirmed.accept(day(1))).toThrow(OfferNotReady);
  });

  it('confirms the version that was read, not another one', () => {
    const contract = anOffer();
    contract.changeTerms({ projectName: 'Design system rewrite' }, 1);
    expect(() => contract.confirm(1, day(1))).toThrow(TermsChangedMeanwhile);
    expect(contract.state).toBe('offered');
    expect(contract.confirm(2, day(1))).toBe(true);
    expect(contract.confirm(2, day(2))).toBe(false);
    expect(contract.confirmedAt).toEqual(day(1));
  });

  it('goes back to the reader when its terms change, and keeps what is cleared', () => {
    const contract = aReadyOffer();
    contract.changeTerms({ projectName: 'Design system refresh' }, 1);
    expect(contract).toMatchObject({ state: 'offered', termsVersion: 2, confirmedVersion: 1, clearedAt: day(2) });
    expect(() => contract.accept(day(3))).toThrow(OfferNotReady);
  });

  it('takes new terms only from somebody who saw the latest', () => {
    const contract = anOffer();
    contract.changeTerms({ projectName: 'A' }, 1);
    expect(() => contract.changeTerms({ projectName: 'B' }, 1)).toThrow(TermsChangedMeanwhile);
    expect(contract.projectName).toBe('A');
  });

  it('binds once accepted', () => {
    const contract = aReadyOffer();
    contract.accept(day(3));
    expect(() => contract.changeTerms({ projectName: 'x' }, 1)).toThrow(TermsAreAgreed);
    expect(() => contract.withdraw('no budget', day(4))).toThrow(TermsAreAgreed);
  });

  it('does not count the time spent waiting against the deadline', () => {
    const contract = anOffer();
    contract.startWaiting(day(10));
    contract.startWaiting(day(12));
    contract.endWaiting(day(15));
    expect(contract).toMatchObject({ expiresAt: day(35), waitingSince: null });
    contract.endWaiting(day(20));
    expect(contract.expiresAt).toEqual(day(35));
  });

  it('runs out at its deadline, also before anybody has looked', () => {
    const contract = anOffer();
    expect(() => contract.confirm(1, day(30))).toThrow(OfferIsOver);
    const waiting = anOffer();
    waiting.startWaiting(day(29));
    expect(waiting.confirm(1, day(31))).toBe(true);
  });

  it('can be withdrawn once and then does nothing any more', () => {
    const contract = anOffer();
    expect(contract.withdraw('no budget', day(1))).toBe(true);
    expect(contract.withdraw('other words', day(2))).toBe(false);
    expect(contract).toMatchObject({ state: 'withdrawn', closedBecause: 'no budget', closedAt: day(1) });
    expect(() => contract.confirm(1, day(2))).toThrow(OfferIsOver);
  });
});

/** The verbs, each with any moment and any version somebody may have seen. */
type Step = { verb: 'open' | 'confirm' | 'clear' | 'confirm agency' | 'wait' | 'go on' | 'change' | 'accept' | 'withdraw'; version: number; hours: number };

const anyStep: fc.Arbitrary<Step> = fc.record({
  verb: fc.constantFrom<Step['verb']>('open', 'confirm', 'confirm', 'clear', 'confirm agency', 'wait', 'go on', 'change', 'accept', 'accept', 'withdraw'),
  version: fc.integer({ min: 1, max: 4 }),
  hours: fc.integer({ min: 0, max: 72 }),
});

function apply(contract: Contract, { verb, version }: Step, at: Date): void {
  if (verb === 'open' && contract.state === 'draft') opened(contract, at);
  if (verb === 'confirm') contract.confirm(version, at);
  if (verb === 'clear') contract.clear(at);
  if (verb === 'confirm agency') contract.confirmAgency(at);
  if (verb === 'wait') contract.startWaiting(at);
  if (verb === 'go on') contract.endWaiting(at);
  if (verb === 'change') contract.changeTerms({ projectName: `version ${version + 1}` }, version);
  if (verb === 'accept') contract.accept(at);
  if (verb === 'withdraw') contract.withdraw('a reason', at);
}

/** What the check constraints of the table say, in the same words. */
function expectLawful(contract: Contract): void {
  const { state, freelancerId, agencyId, confirmedVersion, termsVersion, confirmedAt, clearedAt, acceptedAt, closedAt } = contract;
  const parties = [freelancerId, agencyId].filter((id) => id !== null).length;
  if (state === 'draft') expect(parties).toBe(0);
  if (['offered', 'confirmed', 'active'].includes(state)) expect(parties).toBe(1);
  if (['confirmed', 'active'].includes(state)) expect({ confirmedVersion, read: confirmedAt !== null }).toEqual({ confirmedVersion: termsVersion, read: true });
  expect(acceptedAt !== null).toBe(state === 'active');
  if (acceptedAt) expect({ cleared: clearedAt !== null, agency: contract.isAgencyConfirmed }).toEqual({ cleared: true, agency: true });
  expect(closedAt !== null).toBe(state === 'withdrawn');
  if (state === 'offered' || state === 'confirmed') expect(contract.expiresAt).not.toBeNull();
}

describe('any order of verbs', () => {
  it('reaches no state that the table forbids, and a refusal changes nothing', () => {
    fc.assert(
      fc.property(fc.constantFrom('freelancer' as const, 'agency' as const), fc.array(anyStep, { maxLength: 25 }), (audience, steps) => {
        const contract = aDraft(audience);
        let at = day(0);
        for (const step of steps) {
          at = new Date(at.getTime() + step.hours * 3_600_000);
          const before = JSON.stringify(contract);
          try {
            apply(contract, step, at);
          } catch (refusal) {
            const isExpected = refusal instanceof DomainError || (contract.state === 'draft' && step.verb === 'confirm');
            expect(isExpected).toBe(true);
            expect(JSON.stringify(contract)).toBe(before);
          }
          expectLawful(contract);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('an offer to an agency', () => {
  const lastThings = ['confirm', 'clear', 'confirm agency', 'change'] as const;

  it('S26: is accepted exactly if it is confirmed in its latest version, cleared, and the agency confirmed, in whatever order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...lastThings), { maxLength: 12 }), (verbs) => {
        const contract = opened(aDraft('agency'), day(0));
        for (const verb of verbs) apply(contract, { verb, version: contract.termsVersion, hours: 0 }, day(1));
        const isRead = verbs.lastIndexOf('confirm') > verbs.lastIndexOf('change');
        const isReady = isRead && verbs.includes('clear') && verbs.includes('confirm agency');
        expect(contract.isReadyToAccept).toBe(isReady);
        if (isReady) expect(contract.accept(day(2))).toBe(true);
        else expect(() => contract.accept(day(2))).toThrow(OfferNotReady);
      }),
      { numRuns: 1000 },
    );
  });
});
