import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SectionName } from '../sections/section-names.js';

export type WizardOutcome = 'finished' | 'skipped';

/** Where somebody on the way into a cloud stands with the profile: the same section on every device. */
@Entity({ schema: 'profiles', name: 'wizards' })
export class Wizard {
  /** The membership. */
  @PrimaryColumn({ name: 'subject_id', type: 'uuid' }) subjectId: string;
  @Column({ type: 'text' }) section: SectionName;
  @Column({ name: 'changed_at', type: 'timestamptz' }) changedAt: Date;
  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true }) endedAt: Date | null;
  @Column({ type: 'text', nullable: true }) outcome: WizardOutcome | null;

  get hasEnded(): boolean {
    return this.endedAt !== null;
  }

  moveTo(section: SectionName, at: Date): void {
    this.section = section;
    this.changedAt = at;
  }

  /** The step is over. @returns whether anything changed: a second press gets the answer of the first */
  end(outcome: WizardOutcome, at: Date): boolean {
    if (this.hasEnded) return false;
    Object.assign(this, { outcome, endedAt: at, changedAt: at });
    return true;
  }
}
