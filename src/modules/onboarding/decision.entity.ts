import { Column, Entity, PrimaryColumn } from 'typeorm';

export type DecisionKind = 'approved' | 'sent back' | 'rejected' | 'waived' | 'reopened';

/** What a reviewer decided about one submission of a task, and that a refusal was taken back. Only ever added. */
@Entity({ schema: 'onboarding', name: 'decisions' })
export class Decision {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'task_id' }) taskId: string;
  @Column('uuid', { name: 'checklist_id' }) checklistId: string;
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @Column('text') reviewer: 'client' | 'admin';
  @Column('text') kind: DecisionKind;
  @Column('integer') submission: number;
  @Column('uuid', { name: 'by_id' }) byId: string;
  @Column('timestamptz') at: Date;
  @Column('timestamptz', { name: 'due_at', nullable: true }) dueAt: Date | null;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('text', { name: 'how_to_fix', nullable: true }) howToFix: string | null;
}
