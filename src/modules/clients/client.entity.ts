import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A company that invites talent. */
@Entity({ schema: 'clients', name: 'clients' })
export class Client {
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ type: 'text' }) name: string;
  @Column({ name: 'folded_name', type: 'text' }) foldedName: string;
  @Column({ type: 'text' }) slug: string;
  @Column({ name: 'plan_key', type: 'text' }) planKey: string;
  @Column({ name: 'is_suspended', type: 'boolean', default: false }) isSuspended: boolean;
  /** Whom the administrator named as its first owner. */
  @Column({ name: 'owner_address', type: 'text' }) ownerAddress: string;
  @Column({ name: 'created_at', type: 'timestamptz' }) createdAt: Date;
}
