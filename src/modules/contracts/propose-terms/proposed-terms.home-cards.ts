import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { translate } from '../../../platform/views/index.js';
import { HomeCards, HomeCardSource, type HomeCard } from '../../journeys/index.js';
import { contractsPaths } from '../contracts.paths.js';
import { talentOf } from '../viewpoint.js';

interface Proposed {
  contractId: string;
  projectName: string;
  clientName: string;
  proposedAt: Date;
}

/** New terms of contracts that run, which wait for the talent's answer. */
@Injectable()
@HomeCards()
export class ProposedTermsHomeCards extends HomeCardSource {
  constructor(private readonly database: Database) {
    super();
  }

  async cards(viewer: Viewer): Promise<HomeCard[]> {
    const { personId, roles } = talentOf(viewer);
    const rows = await this.database.prepared<Proposed>('contracts.proposed-terms', sql, [personId, roles]);
    const say = (text: string, values: Record<string, unknown> = {}): string => translate(text, values, viewer.locale);
    return rows.map((row) => ({
      order: 20,
      title: row.projectName,
      text: say('{client} proposes other terms', { client: row.clientName }),
      badge: { kind: 'wait', label: say('New terms to confirm') },
      action: { label: 'Continue', path: contractsPaths.proposal(row.contractId) },
      since: row.proposedAt,
    }));
  }
}

const sql = `
  WITH proposed AS (
    SELECT id FROM contracts.contracts WHERE freelancer_id = $1 AND proposed_version IS NOT NULL
    UNION ALL
    SELECT contract.id FROM agencies.member_cards AS member
    JOIN contracts.contracts AS contract ON contract.agency_id = member.agency_id AND contract.proposed_version IS NOT NULL
    WHERE member.person_id = $1 AND member.is_active AND member.role = ANY ($2::text[]))
  SELECT contract.id AS "contractId", contract.project_name AS "projectName", client.name AS "clientName", terms.written_at AS "proposedAt"
  FROM proposed JOIN contracts.contracts AS contract ON contract.id = proposed.id
  JOIN contracts.terms AS terms ON terms.contract_id = contract.id AND terms.version = contract.proposed_version
  JOIN clients.client_cards AS client ON client.client_id = contract.client_id
  ORDER BY terms.written_at LIMIT 20`;
