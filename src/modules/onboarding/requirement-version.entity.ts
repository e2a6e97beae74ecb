import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RequirementContent } from './requirement-content.js';

/** What a requirement said from one day on, word by word. Only ever added. */
@Entity({ schema: 'onboarding', name: 'requirement_versions' })
export class RequirementVersion {
  @PrimaryColumn('uuid', { name: 'requirement_id' }) requirementId: string;
  @PrimaryColumn('integer') version: number;
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @Column('jsonb') content: RequirementContent;
  @Column('timestamptz', { name: 'published_at' }) publishedAt: Date;
  /** Null where the installation itself wrote it down. */
  @Column('uuid', { name: 'published_by_id', nullable: true }) publishedById: string | null;
}
