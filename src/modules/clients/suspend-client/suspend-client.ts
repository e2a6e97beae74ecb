import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/index.js';
import { Journeys } from '../../journeys/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { Database } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { Events } from '../../../platform/events/index.js';
import { MailHolds } from '../../../platform/mail/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { InTransaction } from '../../../platform/transactions/index.js';
import { Client } from '../client.entity.js';
import { ClientSuspensionLifted, ClientSuspended } from '../events.js';

/** An admin suspends a client and lifts it again. Who is on the way aboard reads it in the header of every step; invited people hear nothing until it is over. */
@Injectable()
export class SuspendClient {
  constructor(
    private readonly database: Database,
    private readonly journeys: Journeys,
    private readonly mailHolds: MailHolds,
    private readonly audit: Audit,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** @throws SuspendedAlready */
  @InTransaction()
  async suspend({ personId: adminId }: Viewer, clientId: string, reason: string): Promise<void> {
    const client = await this.held(clientId);
    const at = this.clock.now();
    client.suspend({ adminId, reason, at });
    await this.database.repository(Client).save(client);
    await this.journeys.hold(clientId, client.name);
    await this.mailHolds.hold(clientId);
    await this.audit.append({ action: 'clients.client-suspended', tenantId: clientId, actorId: adminId, subjectType: 'client', subjectId: clientId });
    await this.events.publish(new ClientSuspended({ clientId, byId: adminId, at: at.toISOString() }));
  }

  /** A second time changes nothing. */
  @InTransaction()
  async lift({ personId: byId }: Viewer, clientId: string): Promise<void> {
    const client = await this.held(clientId);
    const suspendedAt = client.liftSuspension();
    if (suspendedAt === null) return;
    await this.database.repository(Client).save(client);
    await this.mailHolds.release(clientId);
    await this.audit.append({ action: 'clients.client-suspension-lifted', tenantId: clientId, actorId: byId, subjectType: 'client', subjectId: clientId });
    await this.events.publish(new ClientSuspensionLifted({ clientId, byId, suspendedAt: suspendedAt.toISOString(), at: this.clock.now().toISOString() }));
    // Contracts come before their journeys, as in every action on one: so nobody waits in a circle.
    await this.journeys.hold(clientId, null);
  }

  private async held(id: string): Promise<Client> {
    const client = await this.database.repository(Client).findOne({ where: { id }, lock: { mode: 'for_no_key_update' } });
    if (!client) throw new NotFound();
    return client;
  }
}
