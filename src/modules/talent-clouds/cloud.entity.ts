import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A client's private group of talent. */
@Entity({ schema: 'talent_clouds', name: 'clouds' })
export class Cloud {
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ name: 'client_id', type: 'uuid' }) clientId: string;
  @Column({ type: 'text' }) name: string;
  @Column({ name: 'folded_name', type: 'text' }) foldedName: string;
  @Column({ type: 'text', default: '' }) about: string;
  /** Whoever accepts a contract of the client joins this one. */
  @Column({ name: 'is_default', type: 'boolean', default: false }) isDefault: boolean;
  @Column({ name: 'created_by_id', type: 'uuid' }) createdById: string;
  @Column({ name: 'created_at', type: 'timestamptz' }) createdAt: Date;
  @Column({ name: 'deleted_at', type: 'timestamptz', nullable: true }) deletedAt: Date | null;
}
