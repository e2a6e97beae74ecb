import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AcceptedType } from '../../platform/files/index.js';
import { RequirementStateConflict } from './onboarding.errors.js';
import type { PdfTerms } from './pdf-terms.js';
import type { RequirementContent } from './requirement-content.js';
import type { Question, RequirementKind, ReviewerKind } from './task-kinds.js';

export type RequirementState = 'draft' | 'in use' | 'retired';

/** Something a client asks of the talent it invites. Its columns are the version in use, and tasks are copies of them; what is being written stands in `draft`. */
@Entity({ schema: 'onboarding', name: 'requirements' })
export class Requirement {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @Column('text') kind: RequirementKind;
  @Column('text') title: string;
  @Column('text') hint: string;
  /** Shown on the task's page: why the client asks for it, and who can see it. */
  @Column('text') why: string;
  /** The text to sign or to acknowledge. */
  @Column('text', { nullable: true }) body: string | null;
  @Column('jsonb', { default: [] }) questions: readonly Question[];
  @Column('text', { name: 'accepted_types', array: true }) acceptedTypes: AcceptedType[];
  @Column('uuid', { name: 'sample_file_id', nullable: true }) sampleFileId: string | null;
  /** The text as a PDF of the client's own, instead of the body. */
  @Column('jsonb', { nullable: true }) pdf: PdfTerms | null;
  /** For whom; empty means for everybody. */
  @Column('text', { nullable: true }) audience: 'freelancer' | 'agency' | null;
  @Column('text', { nullable: true }) target: 'contract' | 'cloud' | null;
  @Column('text', { name: 'contract_kind', nullable: true }) contractKind: 'hourly' | 'fixed' | null;
  @Column('character', { length: 2, nullable: true }) country: string | null;
  @Column('text') reviewer: ReviewerKind;
  @Column('boolean', { name: 'is_blocking' }) isBlocking: boolean;
  /** How long an approval may be reused for later offers of the same client; empty means for one contract only. */
  @Column('integer', { name: 'valid_for_days', nullable: true }) validForDays: number | null;
  @Column('integer') minutes: number;
  @Column('integer') position: number;
  @Column('boolean', { name: 'is_active', default: true }) isActive: boolean;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  /** Which of its versions is in use; 0 before the first is published. */
  @Column('integer') version: number;
  /** Approvals of versions before this one are not reused. */
  @Column('integer', { name: 'approvals_from_version' }) approvalsFromVersion: number;
  @Column('jsonb', { nullable: true }) draft: RequirementContent | null;
  @Column('timestamptz', { name: 'draft_changed_at', nullable: true }) draftChangedAt: Date | null;
  @Column('uuid', { name: 'draft_changed_by_id', nullable: true }) draftChangedById: string | null;
  @Column('timestamptz', { name: 'retired_at', nullable: true }) retiredAt: Date | null;
  @Column('uuid', { name: 'retired_by_id', nullable: true }) retiredById: string | null;

  get state(): RequirementState {
    if (this.retiredAt !== null) return 'retired';
    return this.version === 0 ? 'draft' : 'in use';
  }

  /** What checklists that start now copy. */
  get content(): RequirementContent {
    const { title, hint, why, body, questions, acceptedTypes, sampleFileId, pdf, audience, target, contractKind, country, reviewer, isBlocking, validForDays, minutes } = this;
    return { title, hint, why, body, questions, acceptedTypes, sampleFileId, pdf, audience, target, contractKind, country, reviewer, isBlocking, validForDays, minutes };
  }

  /** What whoever writes it sees: the draft, where there is one. */
  get written(): RequirementContent {
    // A draft from before there were PDFs has none.
    return this.draft ? { ...this.draft, pdf: this.draft.pdf ?? null } : this.content;
  }

  /** Keeps what was written. Nobody is asked for it before it is published. */
  keepDraft(content: RequirementContent, { byId, at }: { byId: string; at: Date }): void {
    this.draft = content;
    this.draftChangedAt = at;
    this.draftChangedById = byId;
    // What was never in use has no other words than those of its draft.
    if (this.version === 0) this.take(content);
  }

  /** @throws RequirementStateConflict for one that was never published: without its draft nothing would be left */
  discardDraft(): void {
    if (this.version === 0) throw new RequirementStateConflict();
    this.draft = null;
    this.draftChangedAt = null;
    this.draftChangedById = null;
  }

  /**
   * The draft becomes what checklists copy from now on. A retired requirement is asked for again with it.
   * @throws RequirementStateConflict where there is no draft any more
   */
  publish({ asksAgain }: { asksAgain: boolean }): void {
    if (this.draft === null) throw new RequirementStateConflict();
    this.take(this.draft);
    this.version += 1;
    if (asksAgain) this.approvalsFromVersion = this.version;
    this.discardDraft();
    this.isActive = true;
    this.retiredAt = null;
    this.retiredById = null;
  }

  /** Nobody is asked for it any more. @returns whether that changes anything */
  retire({ byId, at }: { byId: string; at: Date }): boolean {
    if (this.version === 0) throw new RequirementStateConflict();
    if (this.retiredAt !== null) return false;
    this.isActive = false;
    this.retiredAt = at;
    this.retiredById = byId;
    return true;
  }

  private take(content: RequirementContent): void {
    Object.assign(this, content, { pdf: content.pdf ?? null, acceptedTypes: [...content.acceptedTypes] });
  }
}
