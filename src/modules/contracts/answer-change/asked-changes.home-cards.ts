import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { translate } from '../../../platform/views/index.js';
import { HomeCards, HomeCardSource, type HomeCard } from '../../journeys/index.js';
import { contractsPaths } from '../contracts.paths.js';
import { termLabel } from '../term-words.js';
import type { ContractKind, TermKey } from '../terms.js';

interface AskedChange {
  contractId: string;
  contractKind: ContractKind;
  projectName: string;
  term: TermKey;
  talentName: string;
  askedAt: Date;
}

/** What talent asked a hiring manager to change and nobody has answered. */
@Injectable()
@HomeCards()
export class AskedChangesHomeCards extends HomeCardSource {
  constructor(private readonly database: Database) {
    super();
  }

  /** In whose name the manager acts does not matter: the page behind the card switches by itself. */
  async cards({ personId, locale }: Viewer): Promise<HomeCard[]> {
    const rows = await this.database.prepared<AskedChange>('contracts.asked-changes', sql, [personId]);
    return rows.map((row) => ({
      order: 30,
      title: row.projectName,
      text: translate('{name} asks for a change: {term}', { name: row.talentName, term: termLabel(row.term, row.contractKind, locale) }, locale),
      badge: { kind: 'wait', label: translate('Change asked for', {}, locale) },
      action: { label: 'Continue', path: contractsPaths.clientContract(row.contractId) },
      since: row.askedAt,
    }));
  }
}

const sql = `
  SELECT contract.id AS "contractId", contract.kind AS "contractKind", contract.project_name AS "projectName",
    request.term, talent.full_name AS "talentName", request.asked_at AS "askedAt"
  FROM clients.member_cards AS member
  JOIN contracts.contracts AS contract ON contract.client_id = member.client_id AND contract.hiring_manager_id = member.person_id
  JOIN contracts.change_requests AS request ON request.contract_id = contract.id AND request.state = 'open'
  JOIN accounts.person_cards AS talent ON talent.person_id = request.asked_by_id
  WHERE member.person_id = $1 AND member.is_active AND contract.state IN ('offered', 'confirmed')
  ORDER BY request.asked_at LIMIT 20`;
