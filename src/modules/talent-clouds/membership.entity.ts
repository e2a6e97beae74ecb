import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Availability } from './availability.js';
import { MembershipIsOver } from './cloud.errors.js';

export type MembershipState = 'joining' | 'ready' | 'left' | 'removed';

/** One freelancer or agency in one cloud, from the acceptance on. Ended ones are kept: whoever comes again gets a new one. */
@Entity({ schema: 'talent_clouds', name: 'memberships' })
export class Membership {
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ name: 'cloud_id', type: 'uuid' }) cloudId: string;
  @Column({ name: 'client_id', type: 'uuid' }) clientId: string;
  @Column({ name: 'person_id', type: 'uuid', nullable: true }) personId: string | null;
  @Column({ name: 'agency_id', type: 'uuid', nullable: true }) agencyId: string | null;
  @Column({ type: 'text' }) state: MembershipState;
  @Column({ name: 'opened_at', type: 'timestamptz' }) openedAt: Date;
  @Column({ name: 'ready_at', type: 'timestamptz', nullable: true }) readyAt: Date | null;
  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true }) endedAt: Date | null;
  /** The reason in the client's or the platform's words; null for those who left. */
  @Column({ name: 'ended_why', type: 'text', nullable: true }) endedWhy: string | null;
  @Column({ name: 'ended_by_id', type: 'uuid', nullable: true }) endedById: string | null;
  @Column({ type: 'text' }) availability: Availability['kind'] | 'not said';
  @Column({ name: 'available_from', type: 'date', nullable: true }) availableFrom: string | null;
  @Column({ name: 'hours_a_week', type: 'integer', nullable: true }) hoursAWeek: number | null;
  @Column({ name: 'availability_confirmed_at', type: 'timestamptz', nullable: true }) availabilityConfirmedAt: Date | null;

  /** The freelancer or the agency. */
  get talentId(): string {
    return this.personId ?? this.agencyId ?? '';
  }

  get isOver(): boolean {
    return this.state === 'left' || this.state === 'removed';
  }

  /**
   * Everything asked for is cleared, or a contract says as much.
   * @returns whether anything changed: those who are ready stay so, those who are gone stay away
   */
  becomeReady(at: Date): boolean {
    if (this.state !== 'joining') return false;
    this.state = 'ready';
    this.readyAt = at;
    return true;
  }

  /**
   * The talent goes.
   * @returns whether anything changed: it ends once
   */
  leave(byId: string, at: Date): boolean {
    return this.end('left', { why: null, byId, at });
  }

  /**
   * The client, or the platform, takes them out.
   * @param byId null where nobody pressed a button
   * @returns whether anything changed: it ends once
   */
  remove({ why, byId, at }: { why: string; byId: string | null; at: Date }): boolean {
    return this.end('removed', { why, byId, at });
  }

  /**
   * The platform takes its refusal back: they are on the way in again.
   * @param refusedAt when the refusal removed them
   * @returns false where they were removed, or left, in another way
   */
  reopen(refusedAt: Date): boolean {
    if (this.state !== 'removed' || this.readyAt !== null || this.endedAt?.getTime() !== refusedAt.getTime()) return false;
    this.state = 'joining';
    this.endedAt = null;
    this.endedWhy = null;
    this.endedById = null;
    return true;
  }

  /**
   * Says from when and for how long they have time.
   * @throws MembershipIsOver
   */
  confirmAvailability({ kind, from, hoursAWeek }: Availability, at: Date): void {
    if (this.isOver) throw new MembershipIsOver();
    this.availability = kind;
    this.availableFrom = kind === 'from' ? from : null;
    this.hoursAWeek = kind === 'not' ? null : hoursAWeek;
    this.availabilityConfirmedAt = at;
  }

  private end(state: 'left' | 'removed', { why, byId, at }: { why: string | null; byId: string | null; at: Date }): boolean {
    if (this.isOver) return false;
    this.state = state;
    this.endedAt = at;
    this.endedWhy = why;
    this.endedById = byId;
    return true;
  }
}
