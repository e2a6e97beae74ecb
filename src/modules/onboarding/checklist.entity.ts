import { Column, Entity, PrimaryColumn } from 'typeorm';
import { ChecklistStateConflict } from './onboarding.errors.js';

export type ChecklistState = 'open' | 'in review' | 'cleared' | 'rejected';

/** Everything that was asked of one talent for one contract, or for one cloud. */
@Entity({ schema: 'onboarding', name: 'checklists' })
export class Checklist {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'contract_id', nullable: true }) contractId: string | null;
  @Column('uuid', { name: 'membership_id', nullable: true }) membershipId: string | null;
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @Column('uuid', { name: 'person_id', nullable: true }) personId: string | null;
  @Column('uuid', { name: 'agency_id', nullable: true }) agencyId: string | null;
  /** Nobody reviews people whom they invited. */
  @Column('uuid', { name: 'invited_by_id', nullable: true }) invitedById: string | null;
  @Column('text') state: ChecklistState;
  @Column('integer', { name: 'task_count' }) taskCount: number;
  /** Since when its tasks may be done: the contract is confirmed, or the profile is over with. Empty again while changed terms wait to be confirmed. */
  @Column('timestamptz', { name: 'opened_at', nullable: true }) openedAt: Date | null;
  @Column('timestamptz', { name: 'submitted_at', nullable: true }) submittedAt: Date | null;
  @Column('timestamptz', { name: 'cleared_at', nullable: true }) clearedAt: Date | null;
  @Column('timestamptz', { name: 'rejected_at', nullable: true }) rejectedAt: Date | null;
  @Column('uuid', { name: 'rejected_by_id', nullable: true }) rejectedById: string | null;
  @Column('text', { name: 'rejection_reason', nullable: true }) rejectionReason: string | null;
  /** The offer was withdrawn, declined or has expired, or the membership ended. */
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt: Date | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;

  /** Tasks may be done: they were opened, and the offer or membership stands. */
  get takesTasks(): boolean {
    return this.openedAt !== null && !this.isOver;
  }

  get isOver(): boolean {
    return this.endedAt !== null || this.state === 'rejected';
  }

  open(at: Date): void {
    this.openedAt ??= at;
  }

  /** Terms changed after they were confirmed: tasks wait until they are confirmed again. What is done stays done. */
  lock(): void {
    this.openedAt = null;
  }

  /** The talent has done everything of theirs. */
  submit(at: Date): void {
    this.require('submitted', this.state === 'open' && this.openedAt !== null);
    this.state = 'in review';
    this.submittedAt = at;
  }

  /** A task came back: it is the talent's turn again, until they submit anew. */
  takeBack(): void {
    this.require('sent back', this.state === 'in review');
    this.state = 'open';
  }

  /** Everything is confirmed. */
  clear(at: Date): void {
    this.require('cleared', this.state === 'open' || this.state === 'in review');
    this.state = 'cleared';
    this.clearedAt = at;
  }

  /** The platform refuses; the contract is withdrawn because of it. */
  reject({ byId, at, reason }: { byId: string; at: Date; reason: string }): void {
    this.require('rejected', this.state === 'open' || this.state === 'in review');
    this.state = 'rejected';
    this.rejectedAt = at;
    this.rejectedById = byId;
    this.rejectionReason = reason;
  }

  /** The refusal was a mistake: nothing that was done is lost, and whose turn it is shows when it is settled. */
  reopen(): void {
    if (this.state !== 'rejected') throw new ChecklistStateConflict(this.state, 'reopened');
    this.state = 'open';
    this.rejectedAt = null;
    this.rejectedById = null;
    this.rejectionReason = null;
    this.endedAt = null;
  }

  end(at: Date): void {
    this.endedAt ??= at;
  }

  private require(verb: string, isAllowed: boolean): void {
    if (!isAllowed || this.endedAt !== null) throw new ChecklistStateConflict(this.state, verb);
  }
}
