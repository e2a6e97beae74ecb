import { Injectable } from '@nestjs/common';
import { In, QueryFailedError } from 'typeorm';
import { rolesThatInvite } from '../clients/index.js';
import { Database } from '../../platform/database/index.js';
import { AlreadyInvited, InvitationNotFound } from './invitation.errors.js';
import { invitationMoves, openStates, overStates, waitingStates } from './invitation-state.js';
import { Invitation } from './invitation.entity.js';
import type { InvitationKind } from './invitation-kinds.js';
import { OptOuts } from './opt-out/opt-outs.js';

/** What an acceptance has settled, in the one statement that settles it. */
export interface Accepted {
  readonly id: string;
  readonly clientId: string;
  readonly kind: InvitationKind;
  readonly contractId: string | null;
  readonly cloudId: string | null;
  readonly invitedById: string;
  readonly planKey: string | null;
  readonly planVersion: number | null;
}

/** What tells where an acceptance led. */
export type AcceptedInvitation = Pick<Invitation, 'contractId' | 'cloudId' | 'acceptedById' | 'acceptedForAgencyId'>;

/** An invitation that hit its deadline. */
export interface Expired {
  readonly id: string;
  readonly clientId: string;
  readonly contractId: string | null;
}

/** Invitations as actions need them: locked until the action's transaction ends. */
@Injectable()
export class InvitationsRepository {
  constructor(
    private readonly database: Database,
    private readonly optOuts: OptOuts,
  ) {}

  /** The client's own invitation; another client's is not found. */
  async ofClient(clientId: string, id: string): Promise<Invitation> {
    const found = await this.locked({ id, clientId });
    if (!found) throw new InvitationNotFound();
    return found;
  }

  /** The client's own under an id that a form gives; whoever sends that form at the same moment waits here. Null where it made nothing yet. */
  async underId(clientId: string, id: string): Promise<Invitation | null> {
    await this.database.execute("SELECT pg_advisory_xact_lock(hashtextextended('invitations.form ' || $1, 0))", [id]);
    return this.locked({ id, clientId });
  }

  /** Several of a client's own that were sent at least once, newest first; fewer than asked for where some are not its own. */
  async severalOfClient(clientId: string, ids: readonly string[], areLocked: boolean): Promise<Invitation[]> {
    const found = await this.database.repository(Invitation).find({
      where: { id: In([...ids]), clientId },
      // In one order, so that two who lock the same rows don't wait for each other.
      order: { createdAt: 'DESC', id: 'DESC' },
      ...(areLocked ? { lock: { mode: 'pessimistic_write' } } : {}),
    });
    return found.filter(({ state }) => state !== 'draft');
  }

  /** Writes what following up changes of several invitations, in one statement. */
  async saveSeveral(invitations: readonly Invitation[]): Promise<void> {
    const rows = invitations.map(({ id, state, expiresAt, bouncedMailId, bounceSettledAt, remindAt, revokedAt, revokedById, resentByForm }) => ({ id, state, expiresAt, bouncedMailId, bounceSettledAt, remindAt, revokedAt, revokedById, resentByForm }));
    await this.database.execute(saveSeveralSql, [JSON.stringify(rows)]);
  }

  async byId(id: string): Promise<Invitation> {
    const found = await this.locked({ id });
    if (!found) throw new InvitationNotFound();
    return found;
  }

  /** As much of an invitation as activating an account asks, in one small statement: it is pressed by everybody who comes aboard. */
  async byIdForActivation(id: string): Promise<Pick<Invitation, 'address' | 'foldedAddress' | 'state' | 'isOpen' | keyof AcceptedInvitation>> {
    const [row] = await this.database.prepared<Partial<Invitation>>('invitations.for-activation', activationSql, [id]);
    if (!row) throw new InvitationNotFound();
    return Object.assign(new Invitation(), row);
  }

  /** Saves; refuses what would be a second open invitation of the same client, address, kind and target, or one that is not wanted. */
  async save(invitation: Invitation): Promise<void> {
    if (openStates.includes(invitation.state) || invitation.isWaiting) await this.refuseUnfit(invitation);
    try {
      await this.database.repository(Invitation).save(invitation);
    } catch (error) {
      if (!isSecondOpen(error)) throw error;
      // Two were saved at the same moment; the transaction is over, so the other's name can't be asked any more.
      throw new AlreadyInvited({ by: 'Somebody of your company', on: invitation.invitedAt ?? invitation.createdAt, invitationId: null, cloudName: cloudNameOf(invitation) });
    }
  }

  /** Throws a draft away for good. */
  async removeDraft(id: string): Promise<void> {
    await this.database.execute(`DELETE FROM invitations.invitations WHERE id = $1 AND state = 'draft'`, [id]);
  }

  /**
   * The one statement that accepts: only an open invitation, before its deadline, for a person who has verified
   * the invited address, and only while the inviter may still invite. However many try at once, one gets an answer.
   */
  async accept(id: string, personId: string, at: Date): Promise<Accepted | null> {
    // Prepared once per connection: planning it each time would cost more than running it.
    const [accepted] = await this.database.prepared<Accepted>('invitations.accept', acceptSql, [id, personId, at, invitationMoves.accept.from, rolesThatInvite]);
    return accepted ?? null;
  }

  /** Writes down for which agency it was accepted. */
  async acceptedFor(id: string, agencyId: string): Promise<void> {
    await this.database.execute('UPDATE invitations.invitations SET accepted_for_agency_id = $2 WHERE id = $1', [id, agencyId]);
  }

  async isIntoCloud(id: string): Promise<boolean> {
    return (await this.database.row(`SELECT 1 FROM invitations.invitations WHERE id = $1 AND target = 'cloud'`, [id])) !== null;
  }

  /** Ends all open invitations whose time is over; it does not run while the client is suspended. */
  expireOverdue(at: Date): Promise<Expired[]> {
    return this.database.rows<Expired>(expireSql, [at, invitationMoves.expire.from]);
  }

  /** Takes back whatever of a deleted cloud's invitations is not accepted. @returns which */
  async revokeInto(cloudId: string, byId: string, at: Date): Promise<string[]> {
    const rows = await this.database.rows<{ id: string }>(revokeIntoSql, [cloudId, byId, at, invitationMoves.revoke.from]);
    return rows.map(({ id }) => id);
  }

  /** Lets open invitations stand for as much longer as they could not be answered. */
  async giveBackTime({ clientId, from, to }: { clientId: string; from: Date; to: Date }): Promise<void> {
    await this.database.execute(giveBackSql, [clientId, from, to, openStates]);
  }

  /** Gives whatever can still come to an answer, drafts too, to another inviter. @returns which */
  async handOver({ clientId, fromId, toId }: { clientId: string; fromId: string; toId: string }): Promise<string[]> {
    const rows = await this.database.rows<{ id: string }>(handOverSql, [clientId, fromId, toId, overStates]);
    await this.database.execute(askAnewSql, [clientId, fromId, toId]);
    return rows.map(({ id }) => id);
  }

  /** Makes drafts of what waits for a yes or for its hour and leads into a cloud that was deleted. @returns which */
  async bringBackFrom(cloudId: string): Promise<string[]> {
    const rows = await this.database.rows<{ id: string }>(bringBackSql, [cloudId, waitingStates]);
    return rows.map(({ id }) => id);
  }

  /** What may not go out, or go out again. */
  async refuseUnfit(invitation: Invitation): Promise<void> {
    await this.optOuts.refuse(invitation);
    await this.refuseTwin(invitation);
  }

  /** Refuses what another open invitation asks already, and names who sent it and when. */
  private async refuseTwin(invitation: Invitation): Promise<void> {
    const { id, clientId, foldedAddress, audience, target, targetKey } = invitation;
    const twin = await this.database.row<{ id: string; by: string; on: Date }>(openTwinSql, [id, clientId, foldedAddress, audience, target, targetKey]);
    if (twin) throw new AlreadyInvited({ by: twin.by, on: twin.on, invitationId: twin.id, cloudName: cloudNameOf(invitation) });
  }

  private locked(where: { id: string; clientId?: string }): Promise<Invitation | null> {
    return this.database.repository(Invitation).findOne({ where, lock: { mode: 'pessimistic_write' } });
  }
}

function cloudNameOf({ target, title }: Invitation): string | null {
  return target === 'cloud' ? title : null;
}

function isSecondOpen(error: unknown): boolean {
  if (!(error instanceof QueryFailedError)) return false;
  const { constraint } = error.driverError as { constraint?: string };
  return constraint === 'invitations_one_open';
}

const saveSeveralSql = `
  UPDATE invitations.invitations i
     SET state = n.state, expires_at = n."expiresAt", bounced_mail_id = n."bouncedMailId", bounce_settled_at = n."bounceSettledAt",
         remind_at = n."remindAt", revoked_at = n."revokedAt", revoked_by_id = n."revokedById", resent_by_form = n."resentByForm"
    FROM jsonb_to_recordset($1::jsonb) AS n (id uuid, state text, "expiresAt" timestamptz, "bouncedMailId" uuid, "bounceSettledAt" timestamptz,
                                             "remindAt" timestamptz, "revokedAt" timestamptz, "revokedById" uuid, "resentByForm" uuid)
   WHERE i.id = n.id`;

const openTwinSql = `
  SELECT i.id, p.full_name AS "by", i.invited_at AS "on"
    FROM invitations.invitations i JOIN accounts.person_cards p ON p.person_id = i.invited_by_id
   WHERE i.id <> $1 AND i.client_id = $2 AND i.folded_address = $3 AND i.audience = $4 AND i.target = $5 AND i.target_key = $6
     AND i.state IN ('awaiting approval', 'scheduled', 'queued', 'sent')`;

const acceptSql = `
  UPDATE invitations.invitations i
     SET state = 'accepted', accepted_at = $3, accepted_by_id = $2
   WHERE i.id = $1 AND i.state = ANY ($4) AND i.expires_at > $3
     AND EXISTS (SELECT 1 FROM accounts.verified_addresses v WHERE v.person_id = $2 AND v.address = i.folded_address)
     AND EXISTS (SELECT 1 FROM clients.member_cards m JOIN clients.client_cards c ON c.client_id = m.client_id
                  WHERE m.client_id = i.client_id AND m.person_id = i.invited_by_id AND m.is_active AND m.role = ANY ($5) AND NOT c.is_suspended)
  RETURNING i.id, i.client_id AS "clientId", i.audience || '-' || i.target AS kind, i.contract_id AS "contractId",
            i.cloud_id AS "cloudId", i.invited_by_id AS "invitedById", i.plan_key AS "planKey", i.plan_version AS "planVersion"`;

const activationSql = `
  SELECT address, folded_address AS "foldedAddress", state, contract_id AS "contractId", cloud_id AS "cloudId", expires_at AS "expiresAt",
         accepted_by_id AS "acceptedById", accepted_for_agency_id AS "acceptedForAgencyId"
    FROM invitations.invitations WHERE id = $1 FOR UPDATE`;

const expireSql = `
  UPDATE invitations.invitations SET state = 'expired'
   WHERE id IN (SELECT id FROM invitations.invitations i
                 WHERE state = ANY ($2) AND expires_at <= $1
                   AND NOT EXISTS (SELECT FROM clients.client_cards c WHERE c.client_id = i.client_id AND c.is_suspended)
                 ORDER BY expires_at LIMIT 1000 FOR UPDATE SKIP LOCKED)
  RETURNING id, client_id AS "clientId", contract_id AS "contractId"`;

const giveBackSql = `
  UPDATE invitations.invitations SET expires_at = expires_at + ($3::timestamptz - $2::timestamptz)
   WHERE client_id = $1 AND state = ANY ($4) AND expires_at > $2`;

const handOverSql = `
  UPDATE invitations.invitations SET invited_by_id = $3
   WHERE client_id = $1 AND invited_by_id = $2 AND state <> ALL ($4::text[])
  RETURNING id`;

/** What waits for a yes is theirs from now on: they can't say it, and are told what comes of it. */
const askAnewSql = 'UPDATE invitations.approvals SET asked_by_id = $3 WHERE client_id = $1 AND asked_by_id = $2 AND decision IS NULL';

const bringBackSql = `
  UPDATE invitations.invitations SET state = 'draft', send_at = NULL, invited_at = NULL, came_back_because = 'Its talent cloud was deleted.'
   WHERE cloud_id = $1 AND state = ANY ($2::text[]) RETURNING id`;

const revokeIntoSql = `
  UPDATE invitations.invitations SET state = 'revoked', revoked_at = $3, revoked_by_id = $2
   WHERE cloud_id = $1 AND state = ANY ($4)
  RETURNING id`;
