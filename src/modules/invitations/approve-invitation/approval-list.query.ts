import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { Database, isId } from '../../../platform/database/index.js';
import type { Audience, Target } from '../invitation-kinds.js';
import { decidersSql, mayDecideSql } from './deciders.sql.js';

/** What waits: one invitation with its facts, or a whole list, of which there is a name and a number. */
export interface WaitingApproval {
  readonly id: string;
  readonly list: { readonly fileName: string; readonly people: number } | null;
  readonly name: string | null;
  readonly address: string | null;
  readonly audience: Audience | null;
  readonly target: Target | null;
  readonly title: string | null;
  readonly askerName: string;
  readonly askedAt: Date;
  readonly sendAt: Date | null;
  /** For whom the viewer stands in here; null where they are asked themselves. */
  readonly onBehalfOf: string | null;
}

const pageSize = 25;

/** What waits for one member's yes, the longest waiting first. */
@Injectable()
export class ApprovalListQuery {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @param after the approval after which the page begins; anything odd begins at the oldest */
  async page(asked: { clientId: string; personId: string; after: string | null }): Promise<{ rows: WaitingApproval[]; next: string | null }> {
    const { clientId, personId, after } = asked;
    const found = await this.oldest({ clientId, personId, after: isId(after) ? after : null }, pageSize + 1);
    const rows = found.slice(0, pageSize);
    return { rows, next: found.length > pageSize ? (rows.at(-1)?.id ?? null) : null };
  }

  /** The longest waiting ones. @param asked.after the approval behind which they begin, or null */
  oldest({ clientId, personId, after }: { clientId: string; personId: string; after: string | null }, most: number): Promise<WaitingApproval[]> {
    return this.database.rows<WaitingApproval>(listSql, [clientId, personId, this.clock.now(), after, most]);
  }

  /** For the navigation: whether the member is ever asked, and how much waits for them now. */
  async countFor(clientId: string, personId: string): Promise<{ isAsked: boolean; waiting: number }> {
    const [row] = await this.database.prepared<{ isAsked: boolean; waiting: number }>('invitations.approval-count', countSql, [clientId, personId, this.clock.now()]);
    return row ?? { isAsked: false, waiting: 0 };
  }
}

const onBehalfOf = `(SELECT s.full_name FROM accounts.person_cards s WHERE s.person_id = d.on_behalf_of_id)`;

const listSql = `
  SELECT a.id, CASE WHEN m.id IS NOT NULL THEN jsonb_build_object('fileName', m.file_name, 'people', m.new_count - m.invited_count) END AS list,
         i.name, i.address, i.audience, i.target, i.title, p.full_name AS "askerName", a.asked_at AS "askedAt", i.send_at AS "sendAt", ${onBehalfOf} AS "onBehalfOf"
    FROM invitations.approvals a
    JOIN LATERAL (SELECT d.on_behalf_of_id FROM (${decidersSql('$3')}) d WHERE ${mayDecideSql} AND d.decider_id = $2 ORDER BY d.on_behalf_of_id NULLS FIRST LIMIT 1) d ON true
    LEFT JOIN invitations.invitations i ON i.id = a.invitation_id
    LEFT JOIN invitations.imports m ON m.id = a.import_id
    JOIN accounts.person_cards p ON p.person_id = a.asked_by_id
   WHERE a.client_id = $1 AND a.decision IS NULL
     AND ($4::uuid IS NULL OR (a.asked_at, a.id) > (SELECT asked_at, id FROM invitations.approvals WHERE id = $4 AND client_id = $1))
   ORDER BY a.asked_at, a.id LIMIT $5`;

const countSql = `
  WITH deciders AS (SELECT * FROM (${decidersSql('$3')}) everybody WHERE client_id = $1 AND decider_id = $2)
  SELECT EXISTS (SELECT 1 FROM deciders) AS "isAsked",
         (SELECT count(*)::int FROM (
            SELECT 1 FROM invitations.approvals a
             WHERE a.client_id = $1 AND a.decision IS NULL AND EXISTS (SELECT 1 FROM deciders d WHERE ${mayDecideSql}) LIMIT 100) found) AS waiting`;
