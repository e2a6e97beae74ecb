import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/index.js';
import { WorkHandedOver } from '../../clients/events.js';
import { Database } from '../../../platform/database/index.js';
import { JoinsTransaction } from '../../../platform/events/index.js';
import { overStates } from '../contract-states.js';

/**
 * Whoever takes over is the hiring manager of every contract that goes on: mails, and the first message, come to them.
 * Before the rooms: an offer that is being accepted at this moment is waited for here, and has its room then.
 */
@Injectable()
@JoinsTransaction(WorkHandedOver, { order: 10 })
export class HandOverContractsWhenWorkHandedOver {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  async handle({ data: { clientId, fromId, toId, byId } }: WorkHandedOver): Promise<void> {
    const moved = await this.database.rows<{ id: string }>(moveSql, [clientId, fromId, toId, overStates]);
    await this.audit.appendAll(
      moved.map(({ id }) => ({ action: 'contracts.handed-over', tenantId: clientId, actorId: byId, subjectType: 'contract', subjectId: id, facts: { fromId, toId } })),
    );
  }
}

const moveSql = `
  UPDATE contracts.contracts SET hiring_manager_id = $3
   WHERE client_id = $1 AND hiring_manager_id = $2 AND state <> ALL ($4::text[])
  RETURNING id`;
