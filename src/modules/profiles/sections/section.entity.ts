import { Column, Entity, PrimaryColumn } from 'typeorm';
import { seenAs } from './seen-section.js';
import { sameAnswers, type Answers, type SectionName } from './section-names.js';

/** One section of a profile. */
@Entity({ schema: 'profiles', name: 'sections' })
export class Section {
  @PrimaryColumn({ name: 'profile_id', type: 'uuid' }) profileId: string;
  @PrimaryColumn({ type: 'text' }) name: SectionName;
  @Column({ type: 'jsonb', nullable: true }) answers: Answers | null;
  @Column({ type: 'jsonb', nullable: true }) draft: Answers | null;
  @Column({ name: 'changed_at', type: 'timestamptz' }) changedAt: Date;

  static begin(profileId: string, name: SectionName): Section {
    return Object.assign(new Section(), { profileId, name, answers: null, draft: null });
  }

  /** Whether answers from a form would hide what somebody saved after the form was opened. @param seen what it was opened over */
  isSavedOver(seen: string, answers: Answers): boolean {
    return this.answers !== null && seenAs(this.answers) !== seen && !sameAnswers(this.answers, answers);
  }

  /** The section is complete with these answers; a draft is not needed any more. @returns whether others see anything new */
  save(answers: Answers, at: Date): boolean {
    const isNew = this.answers === null || !sameAnswers(this.answers, answers);
    if (isNew) this.answers = answers;
    this.draft = null;
    this.changedAt = at;
    return isNew;
  }

  /** Keeps what is half-filled, beside what was complete before. */
  keepDraft(draft: Answers, at: Date): void {
    this.draft = draft;
    this.changedAt = at;
  }

  discardDraft(at: Date): void {
    this.draft = null;
    this.changedAt = at;
  }
}
