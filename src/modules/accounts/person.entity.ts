import { Column, Entity, PrimaryColumn } from 'typeorm';
import { newId } from '../../platform/database/index.js';

/** Somebody with an account. */
@Entity({ schema: 'accounts', name: 'people' })
export class Person {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'text', name: 'full_name' })
  fullName: string;

  @Column({ type: 'text', name: 'password_hash', nullable: true })
  passwordHash: string | null;

  @Column({ type: 'boolean', name: 'is_admin', default: false })
  isAdmin: boolean;

  @Column({ type: 'text', name: 'time_zone', default: 'UTC' })
  timeZone: string;

  @Column({ type: 'text', name: 'locale', default: 'en' })
  locale: string;

  /** Where they work from, if they have said it. */
  @Column({ type: 'character', length: 2, name: 'country', nullable: true })
  country: string | null;

  @Column({ type: 'timestamptz', name: 'created_at' })
  createdAt: Date;

  @Column({ type: 'timestamptz', name: 'password_changed_at', nullable: true })
  passwordChangedAt: Date | null;

  @Column({ type: 'timestamptz', name: 'deactivated_at', nullable: true })
  deactivatedAt: Date | null;

  /** Which administrator closed the account, and why: for administrators only. */
  @Column({ type: 'uuid', name: 'deactivated_by_id', nullable: true })
  deactivatedById: string | null;

  @Column({ type: 'text', name: 'deactivation_reason', nullable: true })
  deactivationReason: string | null;

  /** By the machine's time, as sessions are. Only their statements write it, so that nobody who saves a person writes an older one over it. */
  @Column({ type: 'timestamptz', name: 'last_seen_at', nullable: true, insert: false, update: false })
  lastSeenAt: Date | null;

  static join(details: { fullName: string; passwordHash: string; isAdmin?: boolean; timeZone?: string; locale?: string; country?: string | null; at: Date }): Person {
    return Object.assign(new Person(), {
      id: newId(),
      fullName: details.fullName,
      passwordHash: details.passwordHash,
      isAdmin: details.isAdmin ?? false,
      timeZone: details.timeZone ?? 'UTC',
      locale: details.locale ?? 'en',
      country: details.country ?? null,
      createdAt: details.at,
      passwordChangedAt: details.at,
      deactivatedAt: null,
      deactivatedById: null,
      deactivationReason: null,
      lastSeenAt: null,
    });
  }

  changePassword(passwordHash: string, at: Date): void {
    this.passwordHash = passwordHash;
    this.passwordChangedAt = at;
  }

  describe(details: { fullName: string; timeZone: string; locale: string; country: string | null }): void {
    this.fullName = details.fullName;
    this.timeZone = details.timeZone;
    this.locale = details.locale;
    this.country = details.country;
  }

  get isDeactivated(): boolean {
    return this.deactivatedAt !== null;
  }

  /** @returns false where they are administrator already */
  makeAdministrator(): boolean {
    if (this.isAdmin) return false;
    this.isAdmin = true;
    return true;
  }

  /** @returns false where they are no administrator */
  endAdministrator(): boolean {
    if (!this.isAdmin) return false;
    this.isAdmin = false;
    return true;
  }

  /** Closes the account, which ends an administrator's rights. @returns false where it is closed already: who closed it first stays */
  deactivate({ byId, reason, at }: { byId: string; reason: string; at: Date }): boolean {
    if (this.isDeactivated) return false;
    this.isAdmin = false;
    this.deactivatedAt = at;
    this.deactivatedById = byId;
    this.deactivationReason = reason;
    return true;
  }

  /** Opens the account again, without an administrator's rights, also where an older version left them with it. @returns false where it is open already */
  reactivate(): boolean {
    if (!this.isDeactivated) return false;
    this.isAdmin = false;
    this.deactivatedAt = null;
    this.deactivatedById = null;
    this.deactivationReason = null;
    return true;
  }
}
