import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Question, RequirementKind, ReviewerKind } from './task-kinds.js';

/** Something a client asks of the talent it invites. Tasks are copies of it. */
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
  @Column('jsonb', { default: [] }) questions: Question[];
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
}
