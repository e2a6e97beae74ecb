import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What is done to all of them. */
export type Deed = 'resend' | 'revoke';

/** Something that is done to all invitations that fitted a filter at one moment, part by part. */
@Entity({ schema: 'invitations', name: 'follow_ups' })
export class FollowUp {
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ name: 'client_id', type: 'uuid' }) clientId: string;
  @Column({ type: 'text' }) deed: Deed;
  /** What the list was asked for, as the address of its page has it. */
  @Column({ type: 'text' }) asked: string;
  @Column({ type: 'text' }) state: 'under way' | 'done' | 'stopped';
  @Column({ name: 'row_count', type: 'integer', default: 0 }) rowCount: number;
  /** The last one that was dealt with; the next part begins behind it. */
  @Column({ name: 'done_up_to', type: 'integer', default: 0 }) doneUpTo: number;
  @Column({ name: 'done_count', type: 'integer', default: 0 }) doneCount: number;
  @Column({ name: 'skipped_count', type: 'integer', default: 0 }) skippedCount: number;
  @Column({ name: 'started_by_id', type: 'uuid' }) startedById: string;
  @Column({ name: 'started_at', type: 'timestamptz' }) startedAt: Date;
  /** Who stopped it; null also where it stopped because whoever started it may invite no more. */
  @Column({ name: 'stopped_by_id', type: 'uuid', nullable: true }) stoppedById: string | null;
  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true }) endedAt: Date | null;

  /** One more part is dealt with. */
  wentOn({ done, skipped }: { done: number; skipped: number }, at: Date): void {
    this.doneUpTo += done + skipped;
    this.doneCount += done;
    this.skippedCount += skipped;
    if (this.doneUpTo >= this.rowCount) this.end('done', at);
  }

  /** What is done stays done; the rest is left alone. Harmless when it has ended. @param byId null where nobody decided it */
  stop(byId: string | null, at: Date): void {
    if (this.state !== 'under way') return;
    this.stoppedById = byId;
    this.end('stopped', at);
  }

  private end(state: 'done' | 'stopped', at: Date): void {
    this.state = state;
    this.endedAt = at;
  }
}
