import { Injectable } from '@nestjs/common';
import { WorkHandedOver } from '../../clients/events.js';
import { Database } from '../../../platform/database/index.js';
import { JoinsTransaction } from '../../../platform/events/index.js';

/** Whoever takes over hears of answers to what is posted, goes on with drafts, and of members on their way into a cloud. */
@Injectable()
@JoinsTransaction(WorkHandedOver)
export class HandOverCloudsWhenWorkHandedOver {
  constructor(private readonly database: Database) {}

  async handle({ data: { clientId, fromId, toId } }: WorkHandedOver): Promise<void> {
    for (const sql of [draftsSql, postedSql, membershipsSql]) await this.database.execute(sql, [clientId, fromId, toId]);
  }
}

const draftsSql = `UPDATE talent_clouds.opportunities SET created_by_id = $3 WHERE client_id = $1 AND created_by_id = $2 AND state = 'draft'`;

/** A closed one too: its answers may still become offers. */
const postedSql = `UPDATE talent_clouds.opportunities SET posted_by_id = $3 WHERE client_id = $1 AND posted_by_id = $2 AND state IN ('open', 'closed')`;

const membershipsSql = `UPDATE talent_clouds.memberships SET invited_by_id = $3 WHERE client_id = $1 AND invited_by_id = $2 AND ended_at IS NULL`;
