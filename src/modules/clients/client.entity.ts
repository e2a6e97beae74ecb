import { Column, Entity, PrimaryColumn } from 'typeorm';
import { SuspendedAlready } from './client.errors.js';

/** A company that invites talent. */
@Entity({ schema: 'clients', name: 'clients' })
export class Client {
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ type: 'text' }) name: string;
  @Column({ name: 'folded_name', type: 'text' }) foldedName: string;
  @Column({ type: 'text' }) slug: string;
  @Column({ name: 'plan_key', type: 'text' }) planKey: string;
  @Column({ name: 'is_suspended', type: 'boolean', default: false }) isSuspended: boolean;
  @Column({ name: 'suspended_at', type: 'timestamptz', nullable: true }) suspendedAt: Date | null;
  @Column({ name: 'suspended_by_id', type: 'uuid', nullable: true }) suspendedById: string | null;
  /** What the owners read. */
  @Column({ name: 'suspension_reason', type: 'text', nullable: true }) suspensionReason: string | null;
  /** Whom the administrator named as its first owner. */
  @Column({ name: 'owner_address', type: 'text' }) ownerAddress: string;
  @Column({ name: 'created_at', type: 'timestamptz' }) createdAt: Date;

  /**
   * Leaves everything readable and lets nothing new happen in its name.
   * @throws SuspendedAlready
   */
  suspend({ adminId, reason, at }: { adminId: string; reason: string; at: Date }): void {
    if (this.isSuspended) throw new SuspendedAlready();
    Object.assign(this, { isSuspended: true, suspendedAt: at, suspendedById: adminId, suspensionReason: reason });
  }

  /** @returns since when it was suspended; null where it was not, and nothing changed */
  liftSuspension(): Date | null {
    const since = this.suspendedAt;
    if (!this.isSuspended || since === null) return null;
    Object.assign(this, { isSuspended: false, suspendedAt: null, suspendedById: null, suspensionReason: null });
    return since;
  }
}
