import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { ClientIsSuspended } from './client.errors.js';
import { rolesThatInvite } from './permissions.js';
import { Plan } from './plan.entity.js';

/** A plan's numbers and features, for modules that follow them. */
export type PlanTerms = Readonly<Omit<Plan, 'change'>>;

/** What other modules ask about clients. */
@Injectable()
export class Clients {
  constructor(private readonly database: Database) {}

  /** Whether the person may invite talent for the client at this moment. */
  async mayInvite(personId: string, clientId: string): Promise<boolean> {
    const row = await this.database.row(
      `SELECT 1 FROM clients.members m JOIN clients.clients c ON c.id = m.client_id
        WHERE m.client_id = $1 AND m.person_id = $2 AND m.is_active AND NOT c.is_suspended AND m.role = ANY ($3)`,
      [clientId, personId, rolesThatInvite],
    );
    return row !== null;
  }

  /**
   * For whatever begins something new with a client, from whichever side.
   * @throws ClientIsSuspended
   */
  async requireActive(clientId: string): Promise<void> {
    const row = await this.database.row<{ name: string }>('SELECT name FROM clients.clients WHERE id = $1 AND is_suspended', [clientId]);
    if (row) throw new ClientIsSuspended(row.name);
  }

  async isSuspended(clientId: string): Promise<boolean> {
    return (await this.database.row('SELECT 1 FROM clients.clients WHERE id = $1 AND is_suspended', [clientId])) !== null;
  }

  /** The plan that the client is on. */
  async planOf(clientId: string): Promise<PlanTerms> {
    const plan = await this.database
      .repository(Plan)
      .createQueryBuilder('plan')
      .where('plan.key = (SELECT plan_key FROM clients.clients WHERE id = :clientId)', { clientId })
      .getOne();
    if (!plan) throw new Error(`Client ${clientId} is on no plan.`);
    return plan;
  }
}
