import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { Database, newId } from '../../../platform/database/index.js';
import { Events } from '../../../platform/events/index.js';
import { InTransaction } from '../../../platform/transactions/index.js';
import { Audit } from '../../audit/index.js';
import { ContractEnded } from '../events.js';

/** So many at a time, so that no transaction holds many rows for long. */
const batchSize = 500;

interface Ended {
  contractId: string;
  clientId: string;
  personId: string | null;
  agencyId: string | null;
  actId: string;
}

/** Ends the contracts whose last day is over: at 24:00 UTC, as the weeks of work do. */
@Injectable()
export class EndContracts {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** @returns whether there may be more */
  @InTransaction()
  async run(): Promise<boolean> {
    const at = this.clock.now();
    const actIds = Array.from({ length: batchSize }, () => newId());
    const ended = await this.database.rows<Ended>(endSql, [at, this.clock.today(), batchSize, actIds]);
    if (ended.length === 0) return false;
    await this.audit.appendAll(
      ended.map(({ contractId, clientId }) => ({ action: 'contracts.contract-ended', tenantId: clientId, actorId: null, subjectType: 'contract', subjectId: contractId, facts: { side: null } })),
    );
    await this.events.publishAll(ended.map((contract) => new ContractEnded({ ...contract, cause: 'last day', at: at.toISOString() })));
    return ended.length === batchSize;
  }
}

/** Whoever named the last day gave the reason then. A contract that somebody changes at this moment is locked, and left to that; the next round finds it again. */
const endSql = `
  WITH due AS (
    SELECT id, row_number() OVER (ORDER BY ends_on, id) AS place FROM (
      SELECT id, ends_on FROM contracts.contracts
      WHERE state IN ('active', 'paused') AND ends_on IS NOT NULL AND ends_on < $2::date
      ORDER BY ends_on, id LIMIT $3 FOR UPDATE SKIP LOCKED) AS locked
  ), ended AS (
    UPDATE contracts.contracts AS contract
    SET state = 'ended', closed_at = $1, closed_because = coalesce(contract.last_day_because, 'The agreed end date has passed.'), proposed_version = NULL
    FROM due WHERE contract.id = due.id
    RETURNING contract.id, contract.client_id, contract.freelancer_id, contract.agency_id, contract.ends_on, ($4::uuid[])[due.place] AS act_id
  ), written AS (
    INSERT INTO contracts.acts (id, contract_id, act, last_day, by_id, at)
    SELECT act_id, id, 'ended', ends_on, NULL, $1 FROM ended
  )
  SELECT id AS "contractId", client_id AS "clientId", freelancer_id AS "personId", agency_id AS "agencyId", act_id AS "actId" FROM ended`;
