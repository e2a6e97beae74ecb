import { Column, PrimaryColumn } from 'typeorm';
import type { Audience, ContractState, Side } from './contract-states.js';
import type { ContractKind } from './terms.js';

/** A label of the client's own and what it noted under it. */
export interface OwnValue {
  readonly label: string;
  readonly value: string;
}

/** What is known of a contract, as its table keeps it. */
export abstract class ContractColumns {
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

  /** A colleague of the client said yes to exactly these terms before the invitation went out. */
  @Column({ name: 'are_terms_approved', type: 'boolean', default: false })
  areTermsApproved: boolean;

  /** Terms that wait for the talent while the agreed ones hold; empty when none do. */
  @Column({ name: 'proposed_version', type: 'integer', nullable: true })
  proposedVersion: number | null;

  /** The last day that one side has named; empty while the contract runs as the terms say. */
  @Column({ name: 'last_day', type: 'date', nullable: true })
  lastDay: string | null;

  @Column({ name: 'last_day_because', type: 'text', nullable: true })
  lastDayBecause: string | null;

  /** Which side named it; that side may take it back. */
  @Column({ name: 'last_day_by', type: 'text', nullable: true })
  lastDayBy: Side | null;

  /** The named last day, or else the one of the agreed terms. The table keeps it: what is written here is ignored. */
  @Column({ name: 'ends_on', type: 'date', nullable: true })
  endsOn: string | null;

  get isOpenOffer(): boolean {
    return this.state === 'offered' || this.state === 'confirmed';
  }

  /** Whether the client may write other terms by itself: nobody has accepted them, and they have not come to nothing. */
  get areTermsOpen(): boolean {
    return this.state === 'draft' || this.isOpenOffer;
  }

  get isAccepted(): boolean {
    return this.acceptedAt !== null;
  }

  /** Accepted and not ended: it holds for both sides. */
  get isRunning(): boolean {
    return this.state === 'active' || this.state === 'paused';
  }
}
