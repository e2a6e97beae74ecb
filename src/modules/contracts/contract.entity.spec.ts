import type { Contract } from './contract.entity.js';
import { ContractRuns, EndsEarlierAlready, LastDayIsOver, NotRunning, NotTheirLastDay, OfferIsOver, OfferNotReady, OfferStaysWithdrawn, TermsAreAgreed, TermsAreApproved, TermsChangedMeanwhile } from './contract.errors.js';
import { anApprovedDraft, anOffer, aReadyOffer, day, opened } from './contract-samples.js';

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

  it('keeps the terms that a colleague approved as long as nobody has accepted the invitation', () => {
    const approved = anApprovedDraft();
    expect(() => approved.changeTerms({ projectName: 'Another' }, 1)).toThrow(TermsAreApproved);
    expect([approved.termsVersion, approved.projectName]).toEqual([1, 'Design system refresh']);
    const accepted = opened(anApprovedDraft(), day(0));
    accepted.changeTerms({ projectName: 'Another' }, 1);
    expect(accepted.termsVersion).toBe(2);
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

  it('stands again for as long as was left of it when the refusal that withdrew it is taken back', () => {
    const contract = anOffer();
    contract.confirm(1, day(1));
    contract.withdraw('Not confirmed', day(10));
    expect(() => contract.reopen(day(11), day(12))).toThrow(OfferStaysWithdrawn);
    contract.reopen(day(10), day(50));
    expect(contract).toMatchObject({ state: 'confirmed', expiresAt: day(70), closedAt: null, closedBecause: null });
    contract.changeTerms({ projectName: 'Another' }, 1);
    contract.withdraw('Not confirmed', day(51));
    contract.reopen(day(51), day(52));
    expect(contract).toMatchObject({ state: 'offered', expiresAt: day(71) });
    contract.withdraw('Not confirmed', day(71));
    expect(() => contract.reopen(day(71), day(72))).toThrow('was over before');
    expect(contract.state).toBe('withdrawn');
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

describe('a contract that runs', () => {
  const running = (): Contract => {
    const contract = aReadyOffer();
    contract.accept(day(3));
    return contract;
  };

  it('ends at once when today is named, and later when the day is over', () => {
    const contract = running();
    expect(contract.giveEnd({ lastDay: '2026-12-10', reason: 'no budget', side: 'client', today: '2026-11-26' }, day(3))).toBe('given');
    expect(contract.giveEnd({ lastDay: '2026-12-10', reason: 'again', side: 'client', today: '2026-11-26' }, day(3))).toBeNull();
    expect(contract).toMatchObject({ state: 'active', lastDay: '2026-12-10', lastDayBecause: 'no budget' });
    expect(contract.giveEnd({ lastDay: '2026-11-26', reason: 'at once', side: 'client', today: '2026-11-26' }, day(3))).toBe('ended');
    expect(contract).toMatchObject({ state: 'ended', closedBecause: 'at once', closedAt: day(3) });
  });

  it('lets only the side that named the last day take it back, while it is not over', () => {
    const contract = running();
    contract.giveEnd({ lastDay: '2026-12-10', reason: 'no budget', side: 'client', today: '2026-11-26' }, day(3));
    expect(() => contract.takeBackEnd({ lastDay: '2026-12-10', side: 'talent', today: '2026-11-27' })).toThrow(NotTheirLastDay);
    expect(() => contract.takeBackEnd({ lastDay: '2026-12-10', side: 'client', today: '2026-12-11' })).toThrow(LastDayIsOver);
    expect(contract.takeBackEnd({ lastDay: '2026-12-09', side: 'client', today: '2026-11-27' })).toBe(false);
    expect(contract.takeBackEnd({ lastDay: '2026-12-10', side: 'client', today: '2026-12-10' })).toBe(true);
    expect(contract).toMatchObject({ state: 'active', lastDay: null, lastDayBecause: null, lastDayBy: null });
    expect(contract.takeBackEnd({ lastDay: '2026-12-10', side: 'client', today: '2026-12-10' })).toBe(false);
  });

  it('is worked longer than agreed only by an extension that the talent confirms', () => {
    const contract = Object.assign(running(), { endsOn: '2026-12-10' });
    expect(() => contract.giveEnd({ lastDay: '2026-12-11', reason: 'x', side: 'client', today: '2026-11-26' }, day(3))).toThrow(EndsEarlierAlready);
  });

  it('is not declined any more, and what never began is not ended or paused', () => {
    expect(() => running().decline('no', day(4))).toThrow(ContractRuns);
    expect(() => anOffer().giveEnd({ lastDay: '2026-12-10', reason: 'x', side: 'client', today: '2026-11-26' }, day(3))).toThrow(NotRunning);
    expect(() => anOffer().pause()).toThrow(NotRunning);
  });
});
