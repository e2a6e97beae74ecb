import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { Limits } from '../../../platform/security/index.js';
import { InvitationNotFound } from '../invitation.errors.js';
import type { Invitation } from '../invitation.entity.js';
import { InvitationsRepository } from '../invitations.repository.js';
import { OptOuts } from '../opt-out/opt-outs.js';
import { resendLimit } from '../resend-invitation/resend-limit.js';
import type { Standing } from './fit.js';

/** Several invitations of one client with what decides about them, in a few statements however many they are. */
@Injectable()
export class SeveralInvitations {
  constructor(
    private readonly invitations: InvitationsRepository,
    private readonly optOuts: OptOuts,
    private readonly limits: Limits,
    private readonly database: Database,
  ) {}

  /**
   * The client's own; one that is another client's makes all of them unfound.
   * @param at the moment that decides what is over
   * @param areLocked inside an action: nobody changes them until it ends
   */
  async of(clientId: string, ids: readonly string[], at: Date, { areLocked }: { areLocked: boolean }): Promise<Standing[]> {
    const found = await this.invitations.severalOfClient(clientId, ids, areLocked);
    if (found.length < ids.length) throw new InvitationNotFound();
    const facts = await this.factsOf(found.map(({ id }) => id));
    const unwanted = await this.optOuts.among(clientId, found.map(({ foldedAddress }) => foldedAddress));
    return found.map((invitation) => ({
      invitation,
      at,
      days: facts.get(invitation.id)?.days ?? 0,
      hasTwin: facts.get(invitation.id)?.hasTwin ?? false,
      isUnwanted: unwanted.has(invitation.foldedAddress),
    }));
  }

  /** Which of them were sent again as often as an hour allows. */
  usedUp(invitations: readonly Invitation[]): Promise<ReadonlySet<string>> {
    return this.limits.usedUp(resendLimit.name, invitations.map(({ id }) => id), resendLimit);
  }

  private async factsOf(ids: readonly string[]): Promise<Map<string, { days: number; hasTwin: boolean }>> {
    const rows = await this.database.rows<{ id: string; days: number; hasTwin: boolean }>(factsSql, [ids]);
    return new Map(rows.map((row) => [row.id, row]));
  }
}

/** The days of the version that each was sent under, and whether another open one asks the same. */
const factsSql = `
  SELECT i.id, coalesce(v.invitation_days, c.invitation_days) AS days,
         EXISTS (SELECT 1 FROM invitations.invitations o
                  WHERE o.client_id = i.client_id AND o.folded_address = i.folded_address AND o.audience = i.audience AND o.target = i.target
                    AND o.target_key = i.target_key AND o.state IN ('awaiting approval', 'scheduled', 'queued', 'sent') AND o.id <> i.id) AS "hasTwin"
    FROM invitations.invitations i
    JOIN clients.client_cards c ON c.client_id = i.client_id
    LEFT JOIN clients.plan_version_cards v ON v.plan_key = i.plan_key AND v.version = i.plan_version
   WHERE i.id = ANY ($1::uuid[])`;
