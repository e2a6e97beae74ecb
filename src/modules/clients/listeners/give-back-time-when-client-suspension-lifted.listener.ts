import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { JoinsTransaction } from '../../../platform/events/index.js';
import { ClientSuspensionLifted } from '../events.js';

/** Colleagues who could not say yes meanwhile have as much longer to do it. */
@Injectable()
@JoinsTransaction(ClientSuspensionLifted)
export class GiveBackTimeToColleaguesWhenClientSuspensionLifted {
  constructor(private readonly database: Database) {}

  async handle({ data: { clientId, suspendedAt, at } }: ClientSuspensionLifted): Promise<void> {
    await this.database.execute(giveBackSql, [clientId, suspendedAt, at]);
  }
}

const giveBackSql = `
  UPDATE clients.awaited_members SET expires_at = expires_at + ($3::timestamptz - $2::timestamptz)
   WHERE client_id = $1 AND joined_at IS NULL AND withdrawn_at IS NULL AND expires_at > $2`;
