import { Column, Entity, PrimaryColumn } from 'typeorm';
import { dayIn, instantOf, nextAfter } from './digest-time.js';

/** For people who chose no hour of their own. */
export const usualHour = 8;

/** When a person gets the one mail a day about what waits for them. */
@Entity({ schema: 'onboarding', name: 'digest_schedules' })
export class DigestSchedule {
  @PrimaryColumn('uuid', { name: 'person_id' }) personId: string;
  @Column('integer') hour: number;
  @Column('boolean', { name: 'is_off' }) isOff: boolean;
  @Column('timestamptz', { name: 'next_at' }) nextAt: Date;
  /** The last day, where the person is, for which a digest was sent. */
  @Column('date', { name: 'sent_on', nullable: true }) sentOn: string | null;

  static of(personId: string, { timeZone, now }: { timeZone: string; now: Date }): DigestSchedule {
    const nextAt = nextAfter(now, { hour: usualHour, timeZone });
    return Object.assign(new DigestSchedule(), { personId, hour: usualHour, isOff: false, nextAt, sentOn: null });
  }

  /** Another hour, or none: from the next time on that the clocks show it. */
  choose(hour: number | 'off', { timeZone, now }: { timeZone: string; now: Date }): void {
    this.isOff = hour === 'off';
    if (hour !== 'off') this.hour = hour;
    this.nextAt = nextAfter(now, { hour: this.hour, timeZone });
  }

  /**
   * Its time has come: the next one is set, once for however many were missed.
   * @returns the day for which a digest is due; null where that day has had its own, or where, after a move to another zone, it is too early
   */
  comeRound({ timeZone, now }: { timeZone: string; now: Date }): string | null {
    const today = dayIn(timeZone, now);
    this.nextAt = nextAfter(now, { hour: this.hour, timeZone });
    return instantOf(today, this.hour, timeZone) <= now && this.sentOn !== today ? today : null;
  }

  sent(day: string): void {
    this.sentOn = day;
  }
}
