import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { Database } from '../../../platform/database/index.js';
import { foldName } from '../../../platform/names/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import type { ContractState } from '../contract-states.js';
import { clientOf } from '../viewpoint.js';
import { soonInDays, type ContractsFilterForm } from './contracts-filter.form.js';

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
  endsOn: string | null;
  openRequests: number;
  hasProposal: boolean;
}

export const contractsPerPage = 50;

/** A client's contracts, newest first, or those that end soon, the next end first; one statement. */
@Injectable()
export class ContractListQuery {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * @param before the last contract of the page before
   * @returns one row more than a page holds where the list goes on
   */
  find(viewer: Viewer, filter: ContractsFilterForm, before: string | null): Promise<ContractListRow[]> {
    const parameters: unknown[] = [clientOf(viewer), before, contractsPerPage + 1];
    const narrowed = this.conditions(filter).map(({ sql, value }) => sql.replace('?', `$${parameters.push(value)}`));
    return this.database.rows<ContractListRow>(listSql(narrowed, filter.ending === 'soon'), parameters);
  }

  private conditions({ search, state, kind, ending }: ContractsFilterForm): { sql: string; value: string }[] {
    return [
      ...(search === '' ? [] : [{ sql: 'own.search_text LIKE ?', value: `%${foldName(search).replace(/[\\%_]/g, (sign) => `\\${sign}`)}%` }]),
      ...(state === '' ? [] : [{ sql: 'own.state = ?', value: state }]),
      ...(kind === '' ? [] : [{ sql: 'own.kind = ?', value: kind }]),
      // The states stand here as in the index that serves it.
      ...(ending === '' ? [] : [{ sql: `own.state IN ('active', 'paused') AND own.ends_on IS NOT NULL AND own.ends_on <= ?::date + ${soonInDays}`, value: this.clock.today() }]),
    ];
  }
}

/** The page is cut out first, by an index of its own for each way to narrow it; names and terms are looked up for its rows only. */
function listSql(narrowed: readonly string[], isByEnd: boolean): string {
  const goesOn = isByEnd
    ? '($2::uuid IS NULL OR (own.ends_on, own.id) > (SELECT last.ends_on, last.id FROM contracts.contracts AS last WHERE last.id = $2 AND last.client_id = $1))'
    : '($2::uuid IS NULL OR own.id < $2)';
  const order = (of: string): string => (isByEnd ? `${of}.ends_on, ${of}.id` : `${of}.id DESC`);
  return `
  WITH page AS (
    SELECT own.id FROM contracts.contracts AS own
    WHERE own.client_id = $1 AND ${goesOn} ${narrowed.map((condition) => `AND ${condition}`).join(' ')}
    ORDER BY ${order('own')} LIMIT $3)
  SELECT contract.id AS "contractId", contract.project_name AS "projectName", contract.state,
    coalesce(contract.freelancer_id, contract.agency_id) AS "talentId", coalesce(talent.full_name, agency.name) AS "talentName", manager.full_name AS "managerName",
    terms.currency, terms.rate_minor AS "rateMinor", terms.amount_minor AS "amountMinor", terms.starts_on AS "startsOn",
    coalesce(contract.last_day, terms.ends_on) AS "endsOn", contract.proposed_version IS NOT NULL AS "hasProposal",
    (SELECT count(*)::int FROM contracts.change_requests AS request
     WHERE request.contract_id = contract.id AND request.state = 'open') AS "openRequests"
  FROM page JOIN contracts.contracts AS contract ON contract.id = page.id
  JOIN contracts.terms AS terms ON terms.contract_id = contract.id AND terms.version = contract.terms_version
  JOIN accounts.person_cards AS manager ON manager.person_id = contract.hiring_manager_id
  LEFT JOIN accounts.person_cards AS talent ON talent.person_id = contract.freelancer_id
  LEFT JOIN agencies.agency_cards AS agency ON agency.agency_id = contract.agency_id
  ORDER BY ${order('contract')}`;
}
