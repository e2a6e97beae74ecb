import { Injectable } from '@nestjs/common';
import { Database, isId } from '../../../platform/database/index.js';
import type { Audience, Target } from '../invitation-kinds.js';
import type { ApprovalDecision } from './approval.entity.js';
import { ApprovalListQuery } from './approval-list.query.js';

/** One answer of the past: who gave it, when, to whose invitation or to which list, and why. */
export interface DecidedApproval {
  readonly id: string;
  readonly list: { readonly fileName: string; readonly people: number } | null;
  readonly name: string | null;
  readonly address: string | null;
  readonly audience: Audience | null;
  readonly target: Target | null;
  readonly title: string | null;
  readonly step: number;
  readonly steps: number;
  readonly askedByName: string;
  readonly decision: ApprovalDecision;
  readonly decidedAt: Date;
  /** Nobody, where it lapsed. */
  readonly decidedByName: string | null;
  readonly onBehalfOf: string | null;
  readonly reason: string;
}

const pageSize = 25;

/** What was decided about a client's invitations, the newest answer first. */
@Injectable()
export class DecidedListQuery {
  constructor(
    private readonly database: Database,
    private readonly waiting: ApprovalListQuery,
  ) {}

  /**
   * Whoever is asked today sees what any of the client's approvers answered; whoever no longer is sees their own answers.
   * @param after the answer after which the page begins; anything odd begins at the newest
   */
  async page({ clientId, personId, after }: { clientId: string; personId: string; after: string | null }): Promise<{ rows: DecidedApproval[]; next: string | null }> {
    const { isAsked } = await this.waiting.countFor(clientId, personId);
    const found = await this.database.rows<DecidedApproval>(listSql(isAsked ? '$2::uuid IS NOT NULL' : 'a.decided_by_id = $2'), [clientId, personId, isId(after) ? after : null, pageSize + 1]);
    const rows = found.slice(0, pageSize);
    return { rows, next: found.length > pageSize ? (rows.at(-1)?.id ?? null) : null };
  }
}

/** The page is cut out of one index first, so that names are looked up for its rows only. */
const listSql = (whose: string): string => `
  WITH page AS (
    SELECT a.* FROM invitations.approvals a
     WHERE a.client_id = $1 AND a.decision IS NOT NULL AND ${whose}
       AND ($3::uuid IS NULL OR (a.decided_at, a.id) < (SELECT decided_at, id FROM invitations.approvals WHERE id = $3 AND client_id = $1))
     ORDER BY a.decided_at DESC, a.id DESC LIMIT $4)
  SELECT a.id, CASE WHEN m.id IS NOT NULL THEN jsonb_build_object('fileName', m.file_name, 'people', m.new_count) END AS list,
         i.name, i.address, i.audience, i.target, i.title, a.step, (SELECT count(DISTINCT step)::int FROM invitations.approvers WHERE client_id = $1) AS steps,
         asker.full_name AS "askedByName", a.decision, a.decided_at AS "decidedAt", decider.full_name AS "decidedByName", absent.full_name AS "onBehalfOf", a.reason
    FROM page a
    LEFT JOIN invitations.invitations i ON i.id = a.invitation_id
    LEFT JOIN invitations.imports m ON m.id = a.import_id
    JOIN accounts.person_cards asker ON asker.person_id = a.asked_by_id
    LEFT JOIN accounts.person_cards decider ON decider.person_id = a.decided_by_id
    LEFT JOIN accounts.person_cards absent ON absent.person_id = a.on_behalf_of_id
   ORDER BY a.decided_at DESC, a.id DESC`;
