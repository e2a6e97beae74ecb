import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { foldAddress } from '../../platform/addresses/index.js';
import { Events } from '../../platform/events/index.js';
import { Database } from '../../platform/database/index.js';
import { Address } from './address.entity.js';
import { AddressBelongsToAnother } from './accounts.errors.js';
import { AccountActivated, AddressVerified } from './events.js';
import { type PasswordFacts, Passwords } from './passwords/passwords.js';
import { PeopleRepository } from './people.repository.js';
import { Person } from './person.entity.js';
import { OwnPassword } from './show-security/own-password.js';

/** Somebody who gets an account, with an address they have proved to read. */
export interface NewPerson {
  readonly fullName: string;
  readonly address: string;
  readonly passwordHash: string;
  readonly at: Date;
  readonly isAdmin?: boolean;
  readonly timeZone?: string;
  readonly locale?: string;
  readonly country?: string | null;
}

/** What other modules may ask of accounts. */
@Injectable()
export class Accounts {
  constructor(
    private readonly people: PeopleRepository,
    private readonly passwords: Passwords,
    private readonly ownPassword: OwnPassword,
    private readonly events: Events,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Gives somebody an account, in the open transaction. Hash the password before the transaction opens.
   * @throws AddressBelongsToAnother when an account has this address already
   */
  async activate(details: NewPerson): Promise<string> {
    const person = Person.join(details);
    // Not `save`: it would look first whether somebody with this new id is there.
    await this.database.repository(Person).insert(person);
    await this.attach(person.id, details.address, { at: details.at, asPrimary: true });
    const facts = { personId: person.id, address: folded(details.address), at: details.at.toISOString() };
    await this.events.publishAll([new AccountActivated(facts), new AddressVerified(facts)]);
    return person.id;
  }

  /**
   * Adds an address that the person proved to read, in the open transaction. Doing so twice is doing it once.
   * @throws AddressBelongsToAnother
   */
  async addVerifiedAddress(personId: string, address: string): Promise<void> {
    const at = this.clock.now();
    const isNew = await this.attach(personId, address, { at, asPrimary: false });
    if (isNew) await this.events.publish(new AddressVerified({ personId, address: folded(address), at: at.toISOString() }));
  }

  hashPassword(password: string): Promise<string> {
    return this.passwords.hash(password);
  }

  /** What speaks against a new password, in words for the person. */
  passwordProblems(password: string, facts?: PasswordFacts): string[] {
    return this.passwords.problems(password, facts);
  }

  /**
   * Whether a signed-in person proves once more who they are.
   * @throws TooManyRequests after too many wrong ones
   */
  isOwnPassword(personId: string, password: string): Promise<boolean> {
    return this.ownPassword.isRight(personId, password);
  }

  /** Whose verified address this is, or null. */
  personOfAddress(address: string): Promise<string | null> {
    return this.people.ownerOf(folded(address));
  }

  /** The unique index decides between two who prove the same address at once; the second learns it here. */
  private async attach(personId: string, typed: string, how: { at: Date; asPrimary: boolean }): Promise<boolean> {
    const address = folded(typed);
    const claim = Address.claim(personId, address, how.at);
    const parameters = [claim.id, personId, address, how.asPrimary, how.at];
    const [attached] = await this.database
      .prepared<{ personId: string; wasThere: boolean }>('accounts.attach-address', attachStatement, parameters)
      .catch(refuseTaken);
    if (!attached || attached.personId !== personId) throw new AddressBelongsToAnother();
    return !attached.wasThere;
  }
}

function folded(typed: string): string {
  const address = foldAddress(typed);
  if (address === null) throw new Error('That is no e-mail address; the form should have said so.');
  return address;
}

/** Two proved it at the same moment, and the index let the other one through. */
function refuseTaken(error: unknown): never {
  throw error instanceof Error && 'code' in error && error.code === '23505' ? new AddressBelongsToAnother() : error;
}

/** Inserts the address as verified, or verifies the person's own claim; answers whose the address is in the end. Open registrations of it fall. */
const attachStatement = `
  WITH claimed AS (
    UPDATE accounts.addresses SET verified_at = $5
    WHERE person_id = $2 AND address = $3 AND verified_at IS NULL
      AND NOT EXISTS (SELECT 1 FROM accounts.addresses other WHERE other.address = $3 AND other.verified_at IS NOT NULL)
    RETURNING person_id
  ), inserted AS (
    INSERT INTO accounts.addresses (id, person_id, address, is_primary, verified_at, created_at)
    SELECT $1, $2, $3, $4, $5, $5 WHERE NOT EXISTS (SELECT 1 FROM claimed)
    ON CONFLICT DO NOTHING
    RETURNING person_id
  ), fallen AS (
    UPDATE accounts.registrations SET ended_at = $5 WHERE address = $3 AND ended_at IS NULL
  )
  SELECT person_id AS "personId", false AS "wasThere" FROM claimed
  UNION ALL SELECT person_id, false FROM inserted
  UNION ALL SELECT person_id, true FROM accounts.addresses
    WHERE address = $3 AND verified_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM inserted) AND NOT EXISTS (SELECT 1 FROM claimed)
  LIMIT 1`;
