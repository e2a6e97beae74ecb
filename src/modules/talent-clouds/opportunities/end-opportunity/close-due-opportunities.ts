import { Injectable } from '@nestjs/common';
import { Audit } from '../../../audit/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { Database } from '../../../../platform/database/index.js';
import { Events } from '../../../../platform/events/index.js';
import { InTransaction } from '../../../../platform/transactions/index.js';
import { OpportunityEnded } from '../../events.js';

/** So many at a time, so that no transaction holds many rows for long. */
const batchSize = 500;

/** Closes the opportunities whose last day for answers is over. */
@Injectable()
export class CloseDueOpportunities {
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
    const closed = await this.database.rows<{ opportunityId: string; clientId: string }>(closeSql, [at, at.toISOString().slice(0, 10), batchSize]);
    await this.audit.appendAll(
      closed.map(({ opportunityId, clientId }) => ({ action: 'talent-clouds.opportunity-closed', tenantId: clientId, actorId: null, subjectType: 'opportunity', subjectId: opportunityId })),
    );
    await this.events.publishAll(closed.map((opportunity) => new OpportunityEnded({ ...opportunity, how: 'ran out', byId: null, at: at.toISOString() })));
    return closed.length === batchSize;
  }
}

/** One that somebody is ending at this moment is locked, and left to that. */
const closeSql = `
  UPDATE talent_clouds.opportunities AS opportunity SET state = 'closed', ended_at = $1
  FROM (SELECT id FROM talent_clouds.opportunities WHERE state = 'open' AND answer_by < $2::date
        ORDER BY answer_by LIMIT $3 FOR UPDATE SKIP LOCKED) AS due
  WHERE opportunity.id = due.id
  RETURNING opportunity.id AS "opportunityId", opportunity.client_id AS "clientId"`;
