import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/index.js';
import { WorkHandedOver } from '../../clients/events.js';
import { Database, newId } from '../../../platform/database/index.js';
import { Events, JoinsTransaction } from '../../../platform/events/index.js';
import { ContractHandedOver } from '../events.js';
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
    private readonly events: Events,
  ) {}

  async handle({ data: { clientId, fromId, toId, byId, at } }: WorkHandedOver): Promise<void> {
    const moved = await this.database.rows<Moved>(moveSql, [clientId, fromId, toId, overStates]);
    const told = moved.map((contract) => ({ ...contract, actId: newId() }));
    await this.database.execute(actsSql, [told.map(({ actId }) => actId), told.map(({ id }) => id), byId, toId, at]);
    await this.audit.appendAll(
      moved.map(({ id }) => ({ action: 'contracts.handed-over', tenantId: clientId, actorId: byId, subjectType: 'contract', subjectId: id, facts: { fromId, toId } })),
    );
    const handOverId = newId();
    await this.events.publishAll(told.map(({ id: contractId, personId, agencyId, actId }) => new ContractHandedOver({ contractId, clientId, personId, agencyId, actId, handOverId, fromId, toId, at })));
  }
}

interface Moved {
  readonly id: string;
  readonly personId: string | null;
  readonly agencyId: string | null;
}

const moveSql = `
  UPDATE contracts.contracts SET hiring_manager_id = $3
   WHERE client_id = $1 AND hiring_manager_id = $2 AND state <> ALL ($4::text[])
  RETURNING id, freelancer_id AS "personId", agency_id AS "agencyId"`;

const actsSql = `
  INSERT INTO contracts.acts (id, contract_id, act, by_id, to_id, at)
  SELECT told.act_id, told.contract_id, 'handed over', $3, $4, $5 FROM unnest($1::uuid[], $2::uuid[]) AS told (act_id, contract_id)`;
