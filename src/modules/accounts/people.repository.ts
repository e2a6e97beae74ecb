import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { NotFound } from '../../platform/errors/index.js';
import { NoLongerAdministrator } from './accounts.errors.js';
import { Address } from './address.entity.js';
import { Person } from './person.entity.js';

/** What a sign-in needs to know. */
export interface Credentials {
  readonly personId: string;
  readonly fullName: string;
  readonly passwordHash: string | null;
  readonly isDeactivated: boolean;
}

@Injectable()
export class PeopleRepository {
  constructor(private readonly database: Database) {}

  async person(id: string): Promise<Person> {
    const person = await this.database.repository(Person).findOneBy({ id });
    if (!person) throw new NotFound();
    return person;
  }

  /** To change them: nobody else changes them until the transaction ends, so nothing that was changed meanwhile is written over. */
  async holdPerson(id: string): Promise<Person> {
    const person = await this.database.repository(Person).findOne({ where: { id }, lock: { mode: 'for_no_key_update' } });
    if (!person) throw new NotFound();
    return person;
  }

  /**
   * Holds every administrator whose account is open, always in the same order, so that two who turn on each other never wait in a circle.
   * @throws NoLongerAdministrator where whoever acts is none of them by now
   */
  async holdAdministrators(actorId: string): Promise<void> {
    const admins = await this.database.rows<{ id: string }>('SELECT id FROM accounts.people WHERE is_admin AND deactivated_at IS NULL ORDER BY id FOR NO KEY UPDATE');
    if (!admins.some(({ id }) => id === actorId)) throw new NoLongerAdministrator();
  }

  async savePerson(person: Person): Promise<void> {
    await this.database.repository(Person).save(person);
  }

  /** By a verified address, of a closed account too: who gives the right password is told so. */
  credentialsOf(address: string): Promise<Credentials | null> {
    return this.database.row<Credentials>(
      `SELECT p.id AS "personId", p.full_name AS "fullName", p.password_hash AS "passwordHash", p.deactivated_at IS NOT NULL AS "isDeactivated"
       FROM accounts.addresses a JOIN accounts.people p ON p.id = a.person_id
       WHERE a.address = $1 AND a.verified_at IS NOT NULL`,
      [address],
    );
  }

  async ownerOf(address: string): Promise<string | null> {
    const row = await this.database.row<{ personId: string }>(
      'SELECT person_id AS "personId" FROM accounts.addresses WHERE address = $1 AND verified_at IS NOT NULL',
      [address],
    );
    return row?.personId ?? null;
  }

  /** A person's addresses: the primary one first, then in the order they came. */
  addressesOf(personId: string): Promise<Address[]> {
    return this.database.repository(Address).find({ where: { personId }, order: { isPrimary: 'DESC', createdAt: 'ASC' } });
  }

  async addressOf(personId: string, addressId: string): Promise<Address> {
    const address = await this.database.repository(Address).findOneBy({ id: addressId, personId });
    if (!address) throw new NotFound();
    return address;
  }

  /** Of many claims of the same address that come at once the first stays, and all are answered with it. */
  async claimAddress({ id, personId, address, createdAt }: Address): Promise<Address> {
    await this.database.execute(
      'INSERT INTO accounts.addresses (id, person_id, address, created_at) VALUES ($1, $2, $3, $4) ON CONFLICT (person_id, address) DO NOTHING',
      [id, personId, address, createdAt],
    );
    return this.database.repository(Address).findOneByOrFail({ personId, address });
  }

  async saveAddress(address: Address): Promise<void> {
    await this.database.repository(Address).save(address);
  }

  async removeAddress(address: Address): Promise<void> {
    await this.database.repository(Address).delete({ id: address.id, personId: address.personId });
  }

  adminAddresses(): Promise<{ personId: string; fullName: string; email: string }[]> {
    return this.database.rows(
      `SELECT c.person_id AS "personId", c.full_name AS "fullName", c.email FROM accounts.person_cards c
       JOIN accounts.people p ON p.id = c.person_id WHERE p.is_admin AND p.deactivated_at IS NULL ORDER BY c.created_at`,
    );
  }
}
