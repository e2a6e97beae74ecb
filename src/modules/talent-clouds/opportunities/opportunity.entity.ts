import { Column, Entity, PrimaryColumn } from 'typeorm';
import { minorUnits } from '../../../platform/database/index.js';
import { AnswerDayIsOver, OpportunityHasEnded, OpportunityIsWithdrawn } from './opportunity.errors.js';

export type OpportunityState = 'draft' | 'open' | 'closed' | 'withdrawn';

/** A short brief that a client posts to some of its clouds. */
@Entity({ schema: 'talent_clouds', name: 'opportunities' })
export class Opportunity {
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ name: 'client_id', type: 'uuid' }) clientId: string;
  @Column({ name: 'form_key', type: 'uuid' }) formKey: string;
  @Column({ type: 'text' }) state: OpportunityState;
  @Column({ type: 'text' }) title: string;
  /** Markdown. */
  @Column({ type: 'text' }) brief: string;
  @Column({ name: 'contract_kind', type: 'text' }) contractKind: 'hourly' | 'fixed';
  @Column({ name: 'rate_minor', type: 'bigint', nullable: true, transformer: minorUnits }) rateMinor: bigint | null;
  @Column({ name: 'weekly_limit_hours', type: 'integer', nullable: true }) weeklyLimitHours: number | null;
  @Column({ name: 'amount_minor', type: 'bigint', nullable: true, transformer: minorUnits }) amountMinor: bigint | null;
  @Column({ type: 'character', length: 3 }) currency: string;
  @Column({ name: 'starts_on', type: 'date' }) startsOn: string;
  @Column({ name: 'ends_on', type: 'date', nullable: true }) endsOn: string | null;
  /** The last day for answers; it ends with that day in UTC. */
  @Column({ name: 'answer_by', type: 'date' }) answerBy: string;
  @Column({ name: 'created_by_id', type: 'uuid' }) createdById: string;
  @Column({ name: 'created_at', type: 'timestamptz' }) createdAt: Date;
  @Column({ name: 'posted_by_id', type: 'uuid', nullable: true }) postedById: string | null;
  @Column({ name: 'posted_at', type: 'timestamptz', nullable: true }) postedAt: Date | null;
  /** How many members were ready when it was posted, and told. */
  @Column({ name: 'told_count', type: 'integer', nullable: true }) toldCount: number | null;
  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true }) endedAt: Date | null;
  /** Null where it ended by itself. */
  @Column({ name: 'ended_by_id', type: 'uuid', nullable: true }) endedById: string | null;
  @Column({ name: 'ended_why', type: 'text', nullable: true }) endedWhy: string | null;

  /**
   * Shows it to the members.
   * @returns whether anything changed: it is posted once
   * @throws AnswerDayIsOver when nobody could answer any more
   */
  post({ byId, toldCount, at }: { byId: string; toldCount: number; at: Date }): boolean {
    if (this.state !== 'draft') return false;
    if (isPast(this.answerBy, at)) throw new AnswerDayIsOver(this.id);
    Object.assign(this, { state: 'open', postedById: byId, toldCount, postedAt: at });
    return true;
  }

  /** The last day counts to its end, and from then on also before the job that closes comes round. */
  takesAnswers(at: Date): boolean {
    return this.state === 'open' && !isPast(this.answerBy, at);
  }

  /**
   * The client ends it: closed, with the answers it has, or withdrawn, and nothing comes of it.
   * @returns whether anything changed: what is closed may still be withdrawn, but not the other way round
   */
  end(how: 'closed' | 'withdrawn', { why, byId, at }: { why: string; byId: string; at: Date }): boolean {
    if (this.state === how) return false;
    if (this.state === 'draft') throw new Error('Nobody has seen a draft: there is nothing to end.');
    if (this.state === 'withdrawn') throw new OpportunityHasEnded(this.id);
    Object.assign(this, { state: how, endedAt: at, endedById: byId, endedWhy: why === '' ? null : why });
    return true;
  }

  /** Offers may follow while it is open and after it closed. */
  refuseIfWithdrawn(): void {
    if (this.state === 'withdrawn') throw new OpportunityIsWithdrawn(this.id);
  }
}

/** Whether a day is over in UTC. */
export function isPast(day: string, at: Date): boolean {
  return at.toISOString().slice(0, 10) > day;
}
