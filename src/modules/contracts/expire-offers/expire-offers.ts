import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { Database } from '../../../platform/database/index.js';
import { Events } from '../../../platform/events/index.js';
import { InTransaction } from '../../../platform/transactions/index.js';
import { Audit } from '../../audit/index.js';
import { Journeys } from '../../journeys/index.js';
import { OfferExpired } from '../events.js';

/** So many at a time, so that no transaction holds many rows for long. */
const batchSize = 500;

const reason = 'The offer ran out before it was accepted.';

/** Ends the offers that nobody accepted in time. */
@Injectable()
export class ExpireOffers {
  constructor(
    private readonly database: Database,
    private readonly journeys: Journeys,
    private readonly audit: Audit,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** @returns whether there may be more */
  @InTransaction()
  async run(): Promise<boolean> {
    const at = this.clock.now();
    const expired = await this.database.rows<{ contractId: string; clientId: string; personId: string | null; agencyId: string | null }>(expireSql, [at, batchSize, reason]);
    if (expired.length === 0) return false;
    await this.journeys.end(expired.map(({ contractId }) => contractId), reason);
    await this.audit.appendAll(
      expired.map(({ contractId, clientId }) => ({
        action: 'contracts.offer-expired',
        tenantId: clientId,
        actorId: null,
        subjectType: 'contract',
        subjectId: contractId,
      })),
    );
    await this.events.publishAll(expired.map((offer) => new OfferExpired({ ...offer, at: at.toISOString() })));
    return expired.length === batchSize;
  }
}

/** An offer that is being accepted at this moment is locked, and left to that; while its client is suspended its time does not run. */
const expireSql = `
  UPDATE contracts.contracts AS contract SET state = 'expired', closed_at = $1, closed_because = $3
  FROM (
    SELECT id FROM contracts.contracts AS offer
    WHERE state IN ('offered', 'confirmed') AND waiting_since IS NULL AND expires_at <= $1
      AND NOT EXISTS (SELECT FROM clients.client_cards AS client WHERE client.client_id = offer.client_id AND client.is_suspended)
    ORDER BY expires_at LIMIT $2 FOR UPDATE SKIP LOCKED) AS due
  WHERE contract.id = due.id
  RETURNING contract.id AS "contractId", contract.client_id AS "clientId", contract.freelancer_id AS "personId", contract.agency_id AS "agencyId"`;
