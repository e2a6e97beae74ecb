import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A client's own task went from one colleague to another. Only ever added. */
@Entity({ schema: 'onboarding', name: 'hand_overs' })
export class HandOver {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'task_id' }) taskId: string;
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @Column('uuid', { name: 'from_id' }) fromId: string;
  @Column('uuid', { name: 'to_id' }) toId: string;
  @Column('uuid', { name: 'by_id' }) byId: string;
  @Column('text', { nullable: true }) note: string | null;
  @Column('timestamptz') at: Date;
}
