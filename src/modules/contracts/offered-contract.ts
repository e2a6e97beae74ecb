import { ContractColumns } from './contract-columns.js';
import { ContractRuns, OfferIsOver, OfferNotReady, OfferStaysWithdrawn, TermsAreAgreed, TermsAreApproved, TermsChangedMeanwhile } from './contract.errors.js';
import { isOver } from './contract-states.js';
import { contractsPaths } from './contracts.paths.js';

/**
 * The verbs of a contract until it is accepted or comes to nothing.
 * Two of them are statements of their own: opening the offer and letting it run out.
 */
export abstract class OfferedContract extends ContractColumns {
  /**
   * The talent confirms the terms they have read.
   * @returns whether anything changed: a second press of the same button changes nothing
   */
  confirm(version: number, at: Date): boolean {
    if (this.isRunning) return false;
    this.refuseIfOver(at);
    if (this.state === 'draft') throw new Error('Nobody has been offered a draft.');
    if (version !== this.termsVersion) throw new TermsChangedMeanwhile(version);
    if (this.state !== 'offered') return false;
    this.state = 'confirmed';
    this.confirmedVersion = version;
    this.confirmedAt = at;
    return true;
  }

  /** Whether nothing but the first message is missing. */
  get isReadyToAccept(): boolean {
    return this.state === 'confirmed' && this.clearedAt !== null && this.isAgencyConfirmed;
  }

  /** A freelancer has nothing of the kind to confirm. */
  get isAgencyConfirmed(): boolean {
    return this.audience === 'freelancer' || this.agencyConfirmedAt !== null;
  }

  /** The agency's listing is public now. */
  confirmAgency(at: Date): void {
    if (this.isOpenOffer) this.agencyConfirmedAt ??= at;
  }

  /** Onboarding is done. */
  clear(at: Date): void {
    if (!this.isOpenOffer) return;
    this.endWaiting(at);
    this.clearedAt ??= at;
  }

  /** Stops the clock of the deadline while the talent can do nothing. */
  startWaiting(at: Date): void {
    if (this.isOpenOffer) this.waitingSince ??= at;
  }

  /** Lets the deadline run again, later by the time waited. */
  endWaiting(at: Date): void {
    if (!this.waitingSince || !this.expiresAt) return;
    const waitedInMs = Math.max(0, at.getTime() - this.waitingSince.getTime());
    this.expiresAt = new Date(this.expiresAt.getTime() + waitedInMs);
    this.waitingSince = null;
  }

  /**
   * New terms: the talent reads and confirms again.
   * @param basedOn the version that the person who changes them had before their eyes
   */
  changeTerms(terms: { projectName: string }, basedOn: number): void {
    this.refuseUnlessTermsAreOpen();
    if (this.state === 'draft' && this.areTermsApproved) throw new TermsAreApproved(this);
    if (basedOn !== this.termsVersion) throw new TermsChangedMeanwhile(basedOn);
    this.termsVersion += 1;
    this.projectName = terms.projectName;
    if (this.state === 'confirmed') this.state = 'offered';
  }

  /**
   * The talent accepts with a first message.
   * @returns whether anything changed: once accepted, it stays accepted
   */
  accept(at: Date): boolean {
    if (this.isRunning) return false;
    this.refuseIfOver(at);
    if (this.state !== 'confirmed') throw new OfferNotReady(this, 'Read the contract and confirm it first. Nothing was sent.');
    if (!this.clearedAt) throw new OfferNotReady(this, 'Something is still to be done before you can accept. Nothing was sent.');
    if (!this.isAgencyConfirmed) throw new OfferNotReady(this, "The agency's public listing is not confirmed yet. Nothing was sent.");
    this.state = 'active';
    this.acceptedAt = at;
    return true;
  }

  /**
   * The client takes it back.
   * @returns whether anything changed
   */
  withdraw(reason: string, at: Date): boolean {
    if (this.state === 'withdrawn') return false;
    this.refuseUnlessTermsAreOpen();
    this.state = 'withdrawn';
    this.waitingSince = null;
    this.closedAt = at;
    this.closedBecause = reason;
    return true;
  }

  /**
   * The platform takes its refusal back: the offer stands where it stood, for as long as was left of it.
   * @param refusedAt when the refusal withdrew it
   * @throws OfferStaysWithdrawn
   */
  reopen(refusedAt: Date, at: Date): void {
    if (this.state !== 'withdrawn' || this.closedAt?.getTime() !== refusedAt.getTime() || this.expiresAt === null) throw new OfferStaysWithdrawn('otherwise');
    const leftInMs = this.expiresAt.getTime() - this.closedAt.getTime();
    if (leftInMs <= 0) throw new OfferStaysWithdrawn('ran out');
    this.state = this.confirmedVersion === this.termsVersion ? 'confirmed' : 'offered';
    this.expiresAt = new Date(at.getTime() + leftInMs);
    this.closedAt = null;
    this.closedBecause = null;
  }

  /**
   * The talent says no.
   * @returns whether anything changed
   */
  decline(reason: string, at: Date): boolean {
    if (this.state === 'declined') return false;
    this.refuseIfOver(at);
    if (this.isAccepted) throw new ContractRuns(this);
    if (this.state === 'draft') throw new Error('Nobody has been offered a draft.');
    this.state = 'declined';
    this.waitingSince = null;
    this.closedAt = at;
    this.closedBecause = reason;
    return true;
  }

  /** The deadline counts from its minute on, also before the job that looks for it comes round. */
  private refuseIfOver(at: Date): void {
    const hasRunOut = this.isOpenOffer && this.waitingSince === null && this.expiresAt !== null && this.expiresAt <= at;
    if (hasRunOut) throw new OfferIsOver({ id: this.id, state: 'expired' });
    if (isOver(this.state)) throw new OfferIsOver(this);
  }

  private refuseUnlessTermsAreOpen(): void {
    if (isOver(this.state)) throw new OfferIsOver(this, contractsPaths.clientContract(this.id));
    if (this.isAccepted) throw new TermsAreAgreed(this);
  }
}
