import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import type { Invitation, SentUnder } from './invitation.entity.js';

/** Under which version of a client's plan invitations go out, and how long it lets them stand. */
@Injectable()
export class PlanOfInvitations {
  constructor(private readonly database: Database) {}

  /** The version that is in force for the client now. */
  async inForce(clientId: string): Promise<SentUnder> {
    const plan = await this.database.row<SentUnder>(inForceSql, [clientId]);
    if (!plan) throw new Error(`Client ${clientId} is on no plan.`);
    return plan;
  }

  /** The days of the version that an invitation was sent under, whatever the plan says meanwhile. Older invitations follow today's. */
  async daysOf({ clientId, planKey, planVersion }: Pick<Invitation, 'clientId' | 'planKey' | 'planVersion'>): Promise<number> {
    const row = await this.database.row<{ invitationDays: number }>(daysSql, [planKey, planVersion]);
    return row?.invitationDays ?? (await this.inForce(clientId)).invitationDays;
  }
}

const inForceSql = `
  SELECT plan AS "planKey", plan_version AS "planVersion", invitation_days AS "invitationDays"
    FROM clients.client_cards WHERE client_id = $1`;

const daysSql = `
  SELECT invitation_days AS "invitationDays" FROM clients.plan_version_cards WHERE plan_key = $1 AND version = $2`;
