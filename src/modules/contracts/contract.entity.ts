import { Entity } from 'typeorm';
import type { OwnValue } from './contract-columns.js';
import { ContractIsOver, EndsEarlierAlready, LastDayIsOver, NotRunning, NotTheirLastDay, TermsChangedMeanwhile } from './contract.errors.js';
import { isOver, type Audience, type Side } from './contract-states.js';
import { OfferedContract } from './offered-contract.js';
import type { ContractKind } from './terms.js';

/**
 * An agreement between a client and a talent, from the draft to the end. Its terms stand beside it, version by version.
 * While it runs, new terms are proposed and hold once the talent has confirmed them; until then the agreed ones do.
 */
@Entity({ schema: 'contracts', name: 'contracts' })
export class Contract extends OfferedContract {
  /** A contract that nobody has been offered yet, with the first version of its terms. */
  static draft(draft: {
    id: string;
    clientId: string;
    hiringManagerId: string;
    audience: Audience;
    kind: ContractKind;
    projectName: string;
    offerDays: number;
    ownValues: readonly OwnValue[];
    areTermsApproved?: boolean;
    at: Date;
  }): Contract {
    const { at, areTermsApproved = false, ...given } = draft;
    return Object.assign(new Contract(), {
      ...given,
      areTermsApproved,
      state: 'draft',
      termsVersion: 1,
      createdAt: at,
      freelancerId: null,
      agencyId: null,
      confirmedVersion: null,
      offeredAt: null,
      expiresAt: null,
      waitingSince: null,
      confirmedAt: null,
      clearedAt: null,
      agencyConfirmedAt: null,
      acceptedAt: null,
      closedAt: null,
      closedBecause: null,
      proposedVersion: null,
      lastDay: null,
      lastDayBecause: null,
      lastDayBy: null,
      endsOn: null,
    });
  }

  /** The version that somebody who changes the terms must have had before their eyes. */
  get latestVersion(): number {
    return this.proposedVersion ?? this.termsVersion;
  }

  /**
   * The client proposes new terms; earlier ones that wait for an answer give way.
   * @param version the new version's number, one more than any before
   * @param basedOn the version that the person who changes them had before their eyes
   */
  propose(version: number, basedOn: number): void {
    this.refuseUnlessRunning();
    if (basedOn !== this.latestVersion) throw new TermsChangedMeanwhile(basedOn);
    this.proposedVersion = version;
  }

  /**
   * The talent confirms the proposed terms, which hold from now on.
   * @param terms what they say
   * @returns whether anything changed: a second press of the same button changes nothing
   */
  agree(version: number, terms: { projectName: string; movesEnd: boolean }, at: Date): boolean {
    if (this.proposedVersion === null && this.termsVersion === version) return false;
    this.refuseUnlessRunning();
    if (this.proposedVersion !== version) throw new TermsChangedMeanwhile(version);
    this.termsVersion = version;
    this.confirmedVersion = version;
    this.confirmedAt = at;
    this.projectName = terms.projectName;
    this.proposedVersion = null;
    // Whoever agrees to another end has thought of the one named before.
    if (terms.movesEnd) this.stopEnding();
    return true;
  }

  /** The proposed terms come to nothing: the talent declines them, or the client takes them back. */
  dropProposal(version: number): void {
    this.refuseUnlessRunning();
    if (this.proposedVersion !== version) throw new TermsChangedMeanwhile(version);
    this.proposedVersion = null;
  }

  /**
   * One side names the last day. Once it is over the contract ends; today ends it at once.
   * @returns what became of it; nothing, where that day has been named before
   */
  giveEnd(end: { lastDay: string; reason: string; side: Side; today: string }, at: Date): 'ended' | 'given' | null {
    this.refuseUnlessRunning();
    if (this.endsOn !== null && end.lastDay > this.endsOn && end.lastDay > end.today) throw new EndsEarlierAlready(this);
    if (end.lastDay <= end.today) {
      this.end(end.reason, at);
      return 'ended';
    }
    if (this.lastDay === end.lastDay) return null;
    this.lastDay = end.lastDay;
    this.lastDayBecause = end.reason;
    this.lastDayBy = end.side;
    return 'given';
  }

  /**
   * The side that named the last day takes it back before it is over; what was agreed holds on.
   * @returns whether anything changed: nothing where no day, or another one, is named now
   */
  takeBackEnd({ lastDay, side, today }: { lastDay: string; side: Side; today: string }): boolean {
    this.refuseUnlessRunning();
    if (this.lastDay !== lastDay) return false;
    if (this.lastDayBy !== side) throw new NotTheirLastDay();
    if (lastDay < today) throw new LastDayIsOver();
    this.stopEnding();
    return true;
  }

  /**
   * The client lets the work rest; the terms go on holding.
   * @returns whether anything changed
   */
  pause(): boolean {
    if (this.state === 'paused') return false;
    this.refuseUnlessRunning();
    this.state = 'paused';
    return true;
  }

  /**
   * The work goes on.
   * @returns whether anything changed
   */
  resume(): boolean {
    if (this.state === 'active') return false;
    this.refuseUnlessRunning();
    this.state = 'active';
    return true;
  }

  private end(reason: string, at: Date): void {
    this.state = 'ended';
    this.closedAt = at;
    this.closedBecause = reason;
    this.proposedVersion = null;
  }

  private stopEnding(): void {
    this.lastDay = null;
    this.lastDayBecause = null;
    this.lastDayBy = null;
  }

  private refuseUnlessRunning(): void {
    if (isOver(this.state)) throw new ContractIsOver(this);
    if (!this.isRunning) throw new NotRunning(this);
  }
}
