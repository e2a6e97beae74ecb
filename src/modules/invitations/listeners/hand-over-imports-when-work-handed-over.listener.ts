import { Injectable } from '@nestjs/common';
import { WorkHandedOver } from '../../clients/events.js';
import { Database } from '../../../platform/database/index.js';
import { JoinsTransaction } from '../../../platform/events/index.js';

/**
 * A list that is still being sent, or waits for a yes, goes on in the name of whoever takes over: nobody can accept from somebody who left.
 * It comes before the contracts and invitations move, and waits for the part under way, so that these move too.
 */
@Injectable()
@JoinsTransaction(WorkHandedOver, { order: 5 })
export class HandOverImportsWhenWorkHandedOver {
  constructor(private readonly database: Database) {}

  async handle({ data: { clientId, fromId, toId } }: WorkHandedOver): Promise<void> {
    await this.database.execute(handOverSql, [clientId, fromId, toId]);
  }
}

const handOverSql = `
  UPDATE invitations.imports SET sent_by_id = $3
   WHERE client_id = $1 AND sent_by_id = $2 AND state IN ('awaiting approval', 'sending', 'paused', 'undoing')`;
