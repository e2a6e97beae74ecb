import { Column, Entity, PrimaryColumn } from 'typeorm';
import { newId } from '../../platform/database/index.js';
import { AddressMustStay } from './accounts.errors.js';

/** One of a person's e-mail addresses, in its folded form. Until it is verified it counts for nothing. */
@Entity({ schema: 'accounts', name: 'addresses' })
export class Address {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'uuid', name: 'person_id' })
  personId: string;

  @Column({ type: 'text', name: 'address' })
  address: string;

  @Column({ type: 'boolean', name: 'is_primary', default: false })
  isPrimary: boolean;

  @Column({ type: 'timestamptz', name: 'verified_at', nullable: true })
  verifiedAt: Date | null;

  @Column({ type: 'timestamptz', name: 'created_at' })
  createdAt: Date;

  static claim(personId: string, address: string, at: Date): Address {
    return Object.assign(new Address(), { id: newId(), personId, address, isPrimary: false, verifiedAt: null, createdAt: at });
  }

  get isVerified(): boolean {
    return this.verifiedAt !== null;
  }

  verify(at: Date): void {
    this.verifiedAt ??= at;
  }

  makePrimary(): void {
    if (!this.isVerified) throw new AddressMustStay('Verify this address first, then make it your primary one.');
    this.isPrimary = true;
  }

  /** @throws AddressMustStay for the primary one: there must be a way to reach its person */
  checkRemovable(): void {
    if (this.isPrimary) throw new AddressMustStay('Make another address your primary one first, then remove this one.');
  }
}
