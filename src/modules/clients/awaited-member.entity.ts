import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ClientRole } from '../../platform/security/index.js';

/**
 * Somebody who was named by address. The first owner, whom an administrator names, joins by verifying the address;
 * whomever a colleague names says yes by a press, in time.
 */
@Entity({ schema: 'clients', name: 'awaited_members' })
export class AwaitedMember {
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ name: 'client_id', type: 'uuid' }) clientId: string;
  /** Folded, as `accounts.verified_addresses` has it. */
  @Column({ type: 'text' }) address: string;
  @Column({ type: 'text' }) role: ClientRole;
  /** Null where an administrator named the first owner. */
  @Column({ name: 'asked_by_id', type: 'uuid', nullable: true }) askedById: string | null;
  @Column({ name: 'asked_at', type: 'timestamptz' }) askedAt: Date;
  /** When they were asked by mail last. */
  @Column({ name: 'mailed_at', type: 'timestamptz', nullable: true }) mailedAt: Date | null;
  @Column({ name: 'expires_at', type: 'timestamptz', nullable: true }) expiresAt: Date | null;
  @Column({ name: 'withdrawn_at', type: 'timestamptz', nullable: true }) withdrawnAt: Date | null;
  @Column({ name: 'joined_at', type: 'timestamptz', nullable: true }) joinedAt: Date | null;
  @Column({ name: 'person_id', type: 'uuid', nullable: true }) personId: string | null;
}
