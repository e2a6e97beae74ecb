import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { Database } from '../../../platform/database/index.js';
import type { ApprovalDecision } from './approval.entity.js';
import { ApprovalNotFound } from './approval.errors.js';
import { decidersSql, mayDecideSql, mayLookSql } from './deciders.sql.js';

/** One approval as whoever is asked sees it. */
export interface ApprovalItem {
  readonly id: string;
  readonly invitationId: string;
  readonly step: number;
  readonly steps: number;
  readonly askedAt: Date;
  readonly sendAt: Date | null;
  readonly decision: ApprovalDecision | null;
  readonly decidedAt: Date | null;
  readonly decidedByName: string | null;
  readonly reason: string;
  readonly onBehalfOf: string | null;
}

/**
 * Finds an approval for the people it was asked of, and once it is decided for all who approve for the client; for everybody else
 * of the client, and for every other client, there is none.
 */
@Injectable()
export class ApprovalItemQuery {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async find(id: string, { clientId, personId }: { clientId: string; personId: string }): Promise<ApprovalItem> {
    const item = await this.database.row<ApprovalItem>(itemSql, [id, clientId, this.clock.now(), personId]);
    if (item === null) throw new ApprovalNotFound();
    return item;
  }
}

const itemSql = `
  SELECT a.id, a.invitation_id AS "invitationId", a.step, (SELECT count(DISTINCT step)::int FROM invitations.approvers WHERE client_id = a.client_id) AS steps,
         a.asked_at AS "askedAt", i.send_at AS "sendAt", a.decision, a.decided_at AS "decidedAt", b.full_name AS "decidedByName", a.reason,
         (SELECT s.full_name FROM accounts.person_cards s WHERE s.person_id = d.on_behalf_of_id) AS "onBehalfOf"
    FROM invitations.approvals a
    JOIN invitations.invitations i ON i.id = a.invitation_id
    LEFT JOIN LATERAL (SELECT d.decider_id, d.on_behalf_of_id FROM (${decidersSql('$3')}) d WHERE ${mayDecideSql} AND d.decider_id = $4 ORDER BY d.on_behalf_of_id NULLS FIRST LIMIT 1) d ON true
    LEFT JOIN accounts.person_cards b ON b.person_id = a.decided_by_id
   WHERE a.id = $1 AND a.client_id = $2 AND ${mayLookSql('$4', '$3')}`;
