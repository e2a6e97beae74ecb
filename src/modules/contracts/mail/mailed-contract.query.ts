import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import type { ContractState } from '../contract-states.js';
import { termsAsJson } from '../offer.sql.js';
import type { TermsFacts } from '../terms-difference.js';
import type { ContractKind, TermKey } from '../terms.js';

/** What a mail about a contract tells. */
export interface MailedContract {
  contractId: string;
  state: ContractState;
  contractKind: ContractKind;
  projectName: string;
  clientName: string;
  managerName: string;
  managerTimeZone: string;
  talentName: string;
  talentTimeZone: string;
  termsVersion: number;
  closedBecause: string | null;
  /** The talent asked for a change and has had no answer. */
  hasOpenRequest: boolean;
  currency: string;
  rateMinor: string | null;
  weeklyLimitHours: number | null;
  amountMinor: string | null;
  startsOn: string;
  endsOn: string | null;
}

export interface MailedRequest {
  contractId: string;
  term: TermKey;
  message: string;
  askedAt: Date;
  state: string;
  note: string | null;
}

/** Reads contracts for their mails. */
@Injectable()
export class MailedContractQuery {
  constructor(private readonly database: Database) {}

  /** A contract with its talent, for an agency its contact; null while it has none. */
  of(contractId: string): Promise<MailedContract | null> {
    return this.database.row<MailedContract>(contractSql, [contractId]);
  }

  /** Two versions of the terms, the older first. */
  async versions(contractId: string, [from, to]: readonly [number, number]): Promise<[TermsFacts, TermsFacts]> {
    const rows = await this.database.rows<{ terms: TermsFacts }>(versionsSql, [contractId, from, to]);
    const [before, now] = rows;
    if (!before || !now) throw new Error(`Contract ${contractId} lacks version ${from} or ${to} of its terms.`);
    return [before.terms, now.terms];
  }

  request(changeRequestId: string): Promise<MailedRequest | null> {
    return this.database.row<MailedRequest>(requestSql, [changeRequestId]);
  }
}

const contractSql = `
  SELECT contract.id AS "contractId", contract.state, contract.kind AS "contractKind", contract.project_name AS "projectName",
    client.name AS "clientName", manager.full_name AS "managerName", manager.time_zone AS "managerTimeZone",
    coalesce(agency.name, talent.full_name) AS "talentName", talent.time_zone AS "talentTimeZone",
    contract.terms_version AS "termsVersion", contract.closed_because AS "closedBecause",
    EXISTS (SELECT FROM contracts.change_requests WHERE contract_id = contract.id AND state = 'open') AS "hasOpenRequest",
    terms.currency, terms.rate_minor AS "rateMinor", terms.weekly_limit_hours AS "weeklyLimitHours", terms.amount_minor AS "amountMinor",
    terms.starts_on AS "startsOn", terms.ends_on AS "endsOn"
  FROM contracts.contracts AS contract
  JOIN contracts.terms AS terms ON terms.contract_id = contract.id AND terms.version = contract.terms_version
  JOIN clients.client_cards AS client ON client.client_id = contract.client_id
  JOIN accounts.person_cards AS manager ON manager.person_id = contract.hiring_manager_id
  LEFT JOIN agencies.agency_cards AS agency ON agency.agency_id = contract.agency_id
  JOIN accounts.person_cards AS talent ON talent.person_id = coalesce(contract.freelancer_id, agency.contact_id)
  WHERE contract.id = $1`;

const versionsSql = `
  SELECT ${termsAsJson('terms')} AS terms FROM contracts.terms AS terms
  WHERE contract_id = $1 AND version IN ($2, $3) ORDER BY version`;

const requestSql = `
  SELECT contract_id AS "contractId", term, message, asked_at AS "askedAt", state, note
  FROM contracts.change_requests WHERE id = $1`;
