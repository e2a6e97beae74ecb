import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/index.js';
import { Database } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { InTransaction } from '../../../platform/transactions/index.js';
import { Client } from '../client.entity.js';

/** Puts a client on another plan. What was sent under the one before keeps it. */
@Injectable()
export class MoveClient {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /** @returns whether it was on another plan before */
  @InTransaction()
  async run(viewer: Viewer, clientId: string, planKey: string): Promise<boolean> {
    const clients = this.database.repository(Client);
    const client = await clients.findOne({ where: { id: clientId }, lock: { mode: 'pessimistic_write' } });
    if (!client) throw new NotFound();
    const from = client.planKey;
    if (from === planKey) return false;
    await clients.update({ id: clientId }, { planKey });
    await this.audit.append({ action: 'clients.client-moved', tenantId: clientId, actorId: viewer.personId, subjectType: 'client', subjectId: clientId, facts: { from, to: planKey } });
    return true;
  }
}
