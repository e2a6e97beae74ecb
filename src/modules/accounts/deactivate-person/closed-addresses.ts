import { Injectable } from '@nestjs/common';
import { foldAddress } from '../../../platform/addresses/index.js';
import { Database } from '../../../platform/database/index.js';
import { ClosedAccounts, KnowsClosedAccounts } from '../../../platform/mail/index.js';

/** Tells the mail which addresses belong to closed accounts. A claim that nobody has verified counts for nothing. */
@Injectable()
@KnowsClosedAccounts()
export class ClosedAddresses extends ClosedAccounts {
  constructor(private readonly database: Database) {
    super();
  }

  async among(addresses: readonly string[]): Promise<readonly string[]> {
    const folded = addresses.map((address) => foldAddress(address));
    const closed = await this.database.rows<{ address: string }>(closedSql, [folded]);
    const found = new Set<string | null>(closed.map(({ address }) => address));
    return addresses.filter((_address, index) => found.has(folded[index] ?? null));
  }
}

const closedSql = `
  SELECT own.address FROM accounts.verified_addresses AS own JOIN accounts.deactivated_people AS closed USING (person_id)
   WHERE own.address = ANY ($1::text[])`;
