import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ClientRole } from '../../platform/security/index.js';

/** A member who was named by address and joins as soon as somebody has verified that address. */
@Entity({ schema: 'clients', name: 'awaited_members' })
export class AwaitedMember {
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ name: 'client_id', type: 'uuid' }) clientId: string;
  /** Folded, as `accounts.verified_addresses` has it. */
  @Column({ type: 'text' }) address: string;
  @Column({ type: 'text' }) role: ClientRole;
  @Column({ name: 'asked_at', type: 'timestamptz' }) askedAt: Date;
  @Column({ name: 'joined_at', type: 'timestamptz', nullable: true }) joinedAt: Date | null;
  @Column({ name: 'person_id', type: 'uuid', nullable: true }) personId: string | null;
}
