import fc from 'fast-check';
import { DomainError } from '../../platform/errors/index.js';
import type { Contract } from './contract.entity.js';
import { OfferNotReady, TermsChangedMeanwhile } from './contract.errors.js';
import { aDraft, aReadyOffer, day, opened } from './contract-samples.js';

const verbs = [
  'open', 'confirm', 'confirm', 'clear', 'confirm agency', 'wait', 'go on', 'change', 'accept', 'accept', 'accept', 'withdraw', 'reopen', 'decline',
  'propose', 'propose', 'agree', 'agree', 'drop', 'end', 'pause', 'resume',
] as const;
type Verb = (typeof verbs)[number];

/** The verbs, each with any moment and any version somebody may have seen. */
type Step = { verb: Verb; version: number; hours: number };

const anyStep: fc.Arbitrary<Step> = fc.record({
  verb: fc.constantFrom(...verbs),
  version: fc.integer({ min: 1, max: 4 }),
  hours: fc.integer({ min: 0, max: 72 }),
});

/** Ways that lead somewhere, so that running contracts are met as often as open offers. */
const aRun: fc.Arbitrary<Step[]> = fc.constantFrom<Verb[]>(['open'], ['open', 'confirm'], ['open', 'confirm', 'clear', 'confirm agency', 'accept']).map((some) => some.map((verb) => ({ verb, version: 1, hours: 1 })));

/** What the table knows beside the contract: how many versions were ever written. */
interface Written {
  versions: number;
}

function apply(contract: Contract, { verb, version }: Step, at: Date, written: Written = { versions: contract.termsVersion }): unknown {
  const today = at.toISOString().slice(0, 10);
  const moves: Record<Verb, () => unknown> = {
    open: () => contract.state === 'draft' && opened(contract, at),
    confirm: () => contract.confirm(version, at),
    clear: () => contract.clear(at),
    'confirm agency': () => contract.confirmAgency(at),
    wait: () => contract.startWaiting(at),
    'go on': () => contract.endWaiting(at),
    change: () => {
      contract.changeTerms({ projectName: `version ${version + 1}` }, version);
      written.versions += 1;
    },
    accept: () => contract.accept(at),
    withdraw: () => contract.withdraw('a reason', at),
    reopen: () => contract.reopen(contract.closedAt ?? at, at),
    decline: () => contract.decline('a reason', at),
    propose: () => {
      contract.propose(written.versions + 1, version);
      written.versions += 1;
    },
    agree: () => contract.agree(version, { projectName: `version ${version}`, movesEnd: version % 2 === 0 }, at),
    drop: () => contract.dropProposal(version),
    end: () => contract.giveEnd({ lastDay: version === 1 ? today : `2027-01-0${version}`, reason: 'a reason', side: 'client', today }, at),
    pause: () => contract.pause(),
    resume: () => contract.resume(),
  };
  return moves[verb]();
}

/** Which of the table's check constraints a contract would break, in their words. */
function brokenLaws(contract: Contract): string[] {
  const { state, confirmedVersion, termsVersion, confirmedAt, clearedAt, acceptedAt, closedAt, closedBecause, proposedVersion, lastDay, lastDayBecause } = contract;
  const parties = [contract.freelancerId, contract.agencyId].filter((id) => id !== null).length;
  const isOneOf = (...states: Contract['state'][]): boolean => states.includes(state);
  const laws: Record<string, boolean> = {
    'a draft has no talent': state !== 'draft' || parties === 0,
    'an offer has one talent': !isOneOf('offered', 'confirmed', 'active', 'paused', 'ended') || parties === 1,
    'what is confirmed is current': !isOneOf('confirmed', 'active', 'paused', 'ended') || (confirmedVersion === termsVersion && confirmedAt !== null),
    'accepted contracts run or ran': (acceptedAt !== null) === isOneOf('active', 'paused', 'ended'),
    'accepted when cleared': acceptedAt === null || (clearedAt !== null && contract.isAgencyConfirmed),
    'closed with a reason': (closedAt !== null) === isOneOf('withdrawn', 'declined', 'expired', 'ended') && (closedBecause !== null) === (closedAt !== null),
    'offers have an end': !isOneOf('offered', 'confirmed') || contract.expiresAt !== null,
    'proposed while it runs': proposedVersion === null || (contract.isRunning && proposedVersion > termsVersion),
    'a last day has a reason': (lastDay === null) === (lastDayBecause === null),
    'a last day is named of what was accepted': lastDay === null || acceptedAt !== null,
  };
  return Object.keys(laws).filter((law) => laws[law] !== true);
}

/** Whether a contract may get from one state to another in one step; what stays is always allowed. */
const ways: Readonly<Record<Contract['state'], readonly Contract['state'][]>> = {
  draft: ['offered', 'withdrawn'],
  offered: ['confirmed', 'withdrawn', 'declined'],
  confirmed: ['offered', 'active', 'withdrawn', 'declined'],
  active: ['paused', 'ended'],
  paused: ['active', 'ended'],
  ended: [],
  withdrawn: ['offered', 'confirmed'],
  declined: [],
  expired: [],
};

describe('any order of verbs', () => {
  it('reaches no state that the table forbids, goes only the ways there are, and a refusal changes nothing', () => {
    fc.assert(
      fc.property(fc.constantFrom('freelancer' as const, 'agency' as const), aRun, fc.array(anyStep, { maxLength: 25 }), (audience, run, steps) => {
        const contract = aDraft(audience);
        const written = { versions: 1 };
        let at = day(0);
        for (const step of [...run, ...steps]) {
          at = new Date(at.getTime() + step.hours * 3_600_000);
          const before = { ...contract };
          try {
            apply(contract, step, at, written);
          } catch (refusal) {
            const isExpected = refusal instanceof DomainError || (contract.state === 'draft' && (step.verb === 'confirm' || step.verb === 'decline'));
            expect(isExpected).toBe(true);
            expect({ ...contract }).toEqual(before);
          }
          const broken = brokenLaws(contract);
          if (before.state !== contract.state && !ways[before.state].includes(contract.state)) broken.push(`${before.state} became ${contract.state}`);
          if (before.acceptedAt !== null && step.verb !== 'agree' && contract.termsVersion !== before.termsVersion) broken.push('agreed terms change by a yes only');
          // One question to jest per broken law and not per step: there are tens of thousands of steps.
          if (broken.length > 0) expect({ verb: step.verb, broken }).toEqual({ verb: step.verb, broken: [] });
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('holds the last version that the talent agreed to, whatever was proposed, declined and taken back meanwhile', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('propose' as const, 'agree' as const, 'drop' as const, 'pause' as const, 'resume' as const), { maxLength: 30 }), (run) => {
        const contract = aReadyOffer();
        contract.accept(day(3));
        const written = { versions: 1 };
        let [agreed, waiting]: [number, number | null] = [1, null];
        for (const verb of run) {
          const version = verb === 'agree' || verb === 'drop' ? (waiting ?? 99) : contract.latestVersion;
          try {
            apply(contract, { verb, version, hours: 0 }, day(4), written);
          } catch (refusal) {
            expect(refusal).toBeInstanceOf(TermsChangedMeanwhile);
          }
          if (verb === 'propose') waiting = written.versions;
          if (verb === 'agree') [agreed, waiting] = [waiting ?? agreed, null];
          if (verb === 'drop') waiting = null;
          expect({ agreed: contract.termsVersion, waiting: contract.proposedVersion }).toEqual({ agreed, waiting });
        }
      }),
      { numRuns: 1000 },
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
