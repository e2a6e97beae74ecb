import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OfferIsOver, OfferNotReady, TermsAreAgreed, TermsChangedMeanwhile } from './contract.errors.js';
import { contractsPaths } from './contracts.paths.js';
import { isOver, type Audience, type ContractState } from './contract-states.js';
import type { ContractKind } from './terms.js';

/** A label of the client's own and what it noted under it. */
export interface OwnValue {
  readonly label: string;
  readonly value: string;
}

/**
 * An agreement between a client and a talent, from the draft to the end. Its terms stand beside it, version by version.
 * Two verbs are statements of their own: opening the offer and letting it run out.
 */
@Entity({ schema: 'contracts', name: 'contracts' })
export class Contract {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'client_id', type: 'uuid' })
  clientId: string;

  @Column({ name: 'hiring_manager_id', type: 'uuid' })
  hiringManagerId: string;

  @Column({ type: 'text' })
  audience: Audience;

  @Column({ type: 'text' })
  kind: ContractKind;

  /** As in the current terms, so that lists need no join. */
  @Column({ name: 'project_name', type: 'text' })
  projectName: string;

  @Column({ type: 'text' })
  state: ContractState;

  @Column({ name: 'freelancer_id', type: 'uuid', nullable: true })
  freelancerId: string | null;

  @Column({ name: 'agency_id', type: 'uuid', nullable: true })
  agencyId: string | null;

  @Column({ name: 'terms_version', type: 'integer' })
  termsVersion: number;

  /** The version confirmed last; older than the current one when the terms changed afterwards. */
  @Column({ name: 'confirmed_version', type: 'integer', nullable: true })
  confirmedVersion: number | null;

  @Column({ name: 'offer_days', type: 'integer' })
  offerDays: number;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  @Column({ name: 'offered_at', type: 'timestamptz', nullable: true })
  offeredAt: Date | null;

  @Column({ name: 'expires_at', type: 'timestamptz', nullable: true })
  expiresAt: Date | null;

  /** Since when the talent waits for the client or the platform: that time does not count against the deadline. */
  @Column({ name: 'waiting_since', type: 'timestamptz', nullable: true })
  waitingSince: Date | null;

  @Column({ name: 'confirmed_at', type: 'timestamptz', nullable: true })
  confirmedAt: Date | null;

  @Column({ name: 'cleared_at', type: 'timestamptz', nullable: true })
  clearedAt: Date | null;

  /** When the agency's listing became public, as far as this contract knows; for freelancers always empty. */
  @Column({ name: 'agency_confirmed_at', type: 'timestamptz', nullable: true })
  agencyConfirmedAt: Date | null;

  @Column({ name: 'accepted_at', type: 'timestamptz', nullable: true })
  acceptedAt: Date | null;

  @Column({ name: 'closed_at', type: 'timestamptz', nullable: true })
  closedAt: Date | null;

  @Column({ name: 'closed_because', type: 'text', nullable: true })
  closedBecause: string | null;

  /** What the client noted in fields of its own, like a purchase order's number. For its eyes only. */
  @Column({ name: 'own_values', type: 'jsonb', nullable: true })
  ownValues: readonly OwnValue[] | null;

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
    at: Date;
  }): Contract {
    const { at, ...given } = draft;
    return Object.assign(new Contract(), {
      ...given,
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
    });
  }

  get isOpenOffer(): boolean {
    return this.state === 'offered' || this.state === 'confirmed';
  }

  get isAccepted(): boolean {
    return this.acceptedAt !== null;
  }

  /**
   * The talent confirms the terms they have read.
   * @returns whether anything changed: a second press of the same button changes nothing
   */
  confirm(version: number, at: Date): boolean {
    if (this.state === 'active' || this.state === 'paused') return false;
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
    if (this.state === 'active' || this.state === 'paused') return false;
    this.refuseIfOver(at);
    if (this.state !== 'confirmed') throw new OfferNotReady(this, 'Read the contract and confirm it first. Nothing was sent.');
    if (!this.clearedAt) throw new OfferNotReady(this, 'Something is still to be done before you can accept. Nothing was sent.');
    if (!this.isAgencyConfirmed) throw new OfferNotReady(this, 'The agency’s public listing is not confirmed yet. Nothing was sent.');
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
