import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AgencyRole } from '../agency-rights.js';

/** A person whom an owner named by address. They join when they say yes, with that address verified. */
@Entity({ schema: 'agencies', name: 'awaited_members' })
export class AwaitedAgencyMember {
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ name: 'agency_id', type: 'uuid' }) agencyId: string;
  /** Folded, as `accounts.verified_addresses` has it. */
  @Column({ type: 'text' }) address: string;
  @Column({ type: 'text' }) role: AgencyRole;
  @Column({ name: 'asked_by_id', type: 'uuid' }) askedById: string;
  @Column({ name: 'asked_at', type: 'timestamptz' }) askedAt: Date;
  @Column({ name: 'withdrawn_at', type: 'timestamptz', nullable: true }) withdrawnAt: Date | null;
  @Column({ name: 'joined_at', type: 'timestamptz', nullable: true }) joinedAt: Date | null;
  @Column({ name: 'person_id', type: 'uuid', nullable: true }) personId: string | null;
}
