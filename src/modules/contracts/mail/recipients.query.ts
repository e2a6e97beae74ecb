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

  /** The freelancers of these contracts, and the contacts of agencies; a draft has none. */
  talents(contractIds: readonly string[]): Promise<Map<string, Recipient>> {
    return this.find('coalesce(contract.freelancer_id, agency.contact_id)', contractIds);
  }

  hiringManagers(contractIds: readonly string[]): Promise<Map<string, Recipient>> {
    return this.find('contract.hiring_manager_id', contractIds);
  }

  private async find(personId: 'coalesce(contract.freelancer_id, agency.contact_id)' | 'contract.hiring_manager_id', contractIds: readonly string[]): Promise<Map<string, Recipient>> {
    const rows = await this.database.rows<Recipient & { contractId: string }>(
      `SELECT contract.id AS "contractId", person.email AS address, person.full_name AS "fullName"
       FROM contracts.contracts AS contract
       LEFT JOIN agencies.agency_cards AS agency ON agency.agency_id = contract.agency_id
       JOIN accounts.person_cards AS person ON person.person_id = ${personId}
       WHERE contract.id = ANY ($1::uuid[])`,
      [contractIds],
    );
    return new Map(rows.map(({ contractId, ...recipient }) => [contractId, recipient]));
  }
}
