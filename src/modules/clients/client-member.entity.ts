import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ClientRole } from '../../platform/security/index.js';

/** A person who may act for a client, in one role; stays written down after they left. */
@Entity({ schema: 'clients', name: 'members' })
export class ClientMember {
  @PrimaryColumn({ name: 'client_id', type: 'uuid' }) clientId: string;
  @PrimaryColumn({ name: 'person_id', type: 'uuid' }) personId: string;
  @Column({ type: 'text' }) role: ClientRole;
  @Column({ name: 'is_active', type: 'boolean', default: true }) isActive: boolean;
  @Column({ name: 'added_at', type: 'timestamptz' }) addedAt: Date;
  @Column({ name: 'left_at', type: 'timestamptz', nullable: true }) leftAt: Date | null;
  /** Who took over what was open when they left. */
  @Column({ name: 'handed_to_id', type: 'uuid', nullable: true }) handedToId: string | null;
}
