import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import type { ContractState } from '../contract-states.js';
import { clientOf } from '../viewpoint.js';

export interface ContractListRow {
  contractId: string;
  projectName: string;
  state: ContractState;
  talentId: string | null;
  talentName: string | null;
  managerName: string;
  currency: string;
  rateMinor: string | null;
  amountMinor: string | null;
  startsOn: string;
  openRequests: number;
}

export const contractsPerPage = 50;

/** A client's contracts, newest first, in one statement. */
@Injectable()
export class ContractListQuery {
  constructor(private readonly database: Database) {}

  /** @returns one row more than a page holds where there are older ones */
  find(viewer: Viewer, before: string | null): Promise<ContractListRow[]> {
    return this.database.prepared<ContractListRow>('contracts.list', sql, [clientOf(viewer), before, contractsPerPage + 1]);
  }
}

const sql = `
  SELECT contract.id AS "contractId", contract.project_name AS "projectName", contract.state,
    coalesce(contract.freelancer_id, contract.agency_id) AS "talentId", coalesce(talent.full_name, agency.name) AS "talentName", manager.full_name AS "managerName",
    terms.currency, terms.rate_minor AS "rateMinor", terms.amount_minor AS "amountMinor", terms.starts_on AS "startsOn",
    (SELECT count(*)::int FROM contracts.change_requests AS request
     WHERE request.contract_id = contract.id AND request.state = 'open') AS "openRequests"
  FROM contracts.contracts AS contract
  JOIN contracts.terms AS terms ON terms.contract_id = contract.id AND terms.version = contract.terms_version
  JOIN accounts.person_cards AS manager ON manager.person_id = contract.hiring_manager_id
  LEFT JOIN accounts.person_cards AS talent ON talent.person_id = contract.freelancer_id
  LEFT JOIN agencies.agency_cards AS agency ON agency.agency_id = contract.agency_id
  WHERE contract.client_id = $1 AND ($2::uuid IS NULL OR contract.id < $2)
  ORDER BY contract.id DESC LIMIT $3`;
