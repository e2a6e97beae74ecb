import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { Database } from '../../../platform/database/index.js';

/** Somebody who approves, and who stands in while they are away. Days are ISO texts. */
export interface ApproverRow {
  readonly step: number;
  readonly personId: string;
  readonly fullName: string;
  readonly isMember: boolean;
  readonly delegateId: string | null;
  readonly delegateName: string | null;
  readonly fromOn: string | null;
  readonly untilOn: string | null;
}

/** Who approves for a client, and what waits for one of them. */
@Injectable()
export class ApproverSettingsQuery {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** All approvers, by step. An absence that is over is none. */
  ofClient(clientId: string): Promise<ApproverRow[]> {
    return this.database.rows<ApproverRow>(approversSql, [clientId, this.clock.now()]);
  }
}

const approversSql = `
  SELECT a.step, a.person_id AS "personId", p.full_name AS "fullName", coalesce(m.is_active, false) AS "isMember",
         x.delegate_id AS "delegateId", d.full_name AS "delegateName", x.from_on::text AS "fromOn", x.until_on::text AS "untilOn"
    FROM invitations.approvers a
    JOIN accounts.person_cards p ON p.person_id = a.person_id
    LEFT JOIN clients.member_cards m ON m.client_id = a.client_id AND m.person_id = a.person_id
    LEFT JOIN invitations.absences x ON x.client_id = a.client_id AND x.person_id = a.person_id AND x.until_on >= ($2::timestamptz AT TIME ZONE p.time_zone)::date
    LEFT JOIN accounts.person_cards d ON d.person_id = x.delegate_id
   WHERE a.client_id = $1 ORDER BY a.step, p.full_name, a.person_id`;
