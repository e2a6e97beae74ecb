import { Column, Entity, PrimaryColumn } from 'typeorm';
import { foldName } from '../../platform/names/index.js';

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

  /**
   * Calls it something else, or says something else about it.
   * @returns whether the name changed
   */
  describe({ name, about }: { name: string; about: string }): boolean {
    const isRenamed = name !== this.name;
    this.name = name;
    this.foldedName = foldName(name);
    this.about = about;
    return isRenamed;
  }

  /**
   * Takes it away for good; a client without a default cloud chooses another or none.
   * @returns whether anything changed
   */
  delete(at: Date): boolean {
    if (this.deletedAt !== null) return false;
    this.deletedAt = at;
    this.isDefault = false;
    return true;
  }
}
