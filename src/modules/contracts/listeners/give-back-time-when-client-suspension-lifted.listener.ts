import { Injectable } from '@nestjs/common';
import { ClientSuspensionLifted } from '../../clients/events.js';
import { Database } from '../../../platform/database/index.js';
import { JoinsTransaction } from '../../../platform/events/index.js';

/** Offers that could not be accepted meanwhile stand as much longer; where the time waits for a review it did not run anyway. */
@Injectable()
@JoinsTransaction(ClientSuspensionLifted)
export class GiveBackTimeToOffersWhenClientSuspensionLifted {
  constructor(private readonly database: Database) {}

  async handle({ data: { clientId, suspendedAt, at } }: ClientSuspensionLifted): Promise<void> {
    await this.database.execute(giveBackSql, [clientId, suspendedAt, at]);
  }
}

const giveBackSql = `
  UPDATE contracts.contracts SET expires_at = expires_at + ($3::timestamptz - $2::timestamptz)
   WHERE client_id = $1 AND state IN ('offered', 'confirmed') AND waiting_since IS NULL AND expires_at > $2`;
