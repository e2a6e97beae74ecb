import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';

export interface Recipient {
  address: string;
  fullName: string;
}

/** Whom mails about contracts go to, many at once, by the contract's id. */
@Injectable()
export class RecipientsQuery {
  constructor(private readonly database: Database) {}

  /** The freelancers of these contracts; a draft has none. */
  talents(contractIds: readonly string[]): Promise<Map<string, Recipient>> {
    return this.find('freelancer_id', contractIds);
  }

  hiringManagers(contractIds: readonly string[]): Promise<Map<string, Recipient>> {
    return this.find('hiring_manager_id', contractIds);
  }

  private async find(column: 'freelancer_id' | 'hiring_manager_id', contractIds: readonly string[]): Promise<Map<string, Recipient>> {
    const rows = await this.database.rows<Recipient & { contractId: string }>(
      `SELECT contract.id AS "contractId", person.email AS address, person.full_name AS "fullName"
       FROM contracts.contracts AS contract
       JOIN accounts.person_cards AS person ON person.person_id = contract.${column}
       WHERE contract.id = ANY ($1::uuid[])`,
      [contractIds],
    );
    return new Map(rows.map(({ contractId, ...recipient }) => [contractId, recipient]));
  }
}
