import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What was sent in for a task, each time it was. Earlier ones stay, so a reviewer sees what changed. */
@Entity({ schema: 'onboarding', name: 'submissions' })
export class Submission {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'task_id' }) taskId: string;
  @Column('integer') number: number;
  @Column('uuid', { name: 'by_id' }) byId: string;
  @Column('timestamptz') at: Date;
  @Column('uuid', { name: 'file_id', nullable: true }) fileId: string | null;
  @Column('text', { name: 'file_name', nullable: true }) fileName: string | null;
  @Column('integer', { name: 'file_size', nullable: true }) fileSize: number | null;
  @Column('integer', { name: 'file_pages', nullable: true }) filePages: number | null;
  @Column('jsonb', { default: {} }) answers: Record<string, string>;
  @Column('uuid', { name: 'signature_id', nullable: true }) signatureId: string | null;
  @Column('text', { nullable: true }) note: string | null;
}
