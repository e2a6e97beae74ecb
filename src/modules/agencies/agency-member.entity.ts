import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AgencyRole } from './agency-rights.js';

/** A person who belongs to an agency, in one role. */
@Entity({ schema: 'agencies', name: 'members' })
export class AgencyMember {
  @PrimaryColumn({ name: 'agency_id', type: 'uuid' }) agencyId: string;
  @PrimaryColumn({ name: 'person_id', type: 'uuid' }) personId: string;
  @Column({ type: 'text' }) role: AgencyRole;
  @Column({ name: 'is_active', type: 'boolean', default: true }) isActive: boolean;
  @Column({ name: 'added_at', type: 'timestamptz' }) addedAt: Date;
}
