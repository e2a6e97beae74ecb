import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { Approval, type Decider } from './approval.entity.js';
import { decidersSql, mayDecideSql } from './deciders.sql.js';

/** A step that is to be opened. */
export type OpenedApproval = Pick<Approval, 'id' | 'invitationId' | 'clientId' | 'round' | 'step' | 'askedById'>;

/** Somebody who is to be told that they are asked. */
export interface AskedPerson extends Decider {
  readonly approvalId: string;
  readonly email: string;
  readonly fullName: string;
}

/** Approvals as actions need them. Whoever decides holds the invitation first, so that of two decisions one is second. */
@Injectable()
export class ApprovalsRepository {
  constructor(private readonly database: Database) {}

  /** An approval of the client's; null where it is another's or nobody's. */
  ofClient(clientId: string, id: string): Promise<Approval | null> {
    return this.database.repository(Approval).findOneBy({ id, clientId });
  }

  async save(approval: Approval): Promise<void> {
    await this.database.repository(Approval).save(approval);
  }

  /** Opens steps, many in one statement. */
  async open(approvals: readonly OpenedApproval[], at: Date): Promise<void> {
    await this.database.execute(openSql, [JSON.stringify(approvals), at]);
  }

  /** Which steps a client has, in order. */
  async stepsOf(clientId: string): Promise<number[]> {
    const rows = await this.database.rows<{ step: number }>('SELECT DISTINCT step FROM invitations.approvers WHERE client_id = $1 ORDER BY step', [clientId]);
    return rows.map(({ step }) => step);
  }

  /** How often each of these invitations was sent for approval before. */
  async roundsOf(invitationIds: readonly string[]): Promise<Map<string, number>> {
    const rows = await this.database.rows<{ id: string; round: number }>(
      'SELECT invitation_id AS id, max(round) AS round FROM invitations.approvals WHERE invitation_id = ANY ($1::uuid[]) GROUP BY invitation_id',
      [invitationIds],
    );
    return new Map(rows.map(({ id, round }) => [id, round]));
  }

  /** Whether somebody said yes to an invitation as it stands. @param since when it was last a draft; a yes from before was to other words */
  async isApprovedSince(invitationId: string, since: Date): Promise<boolean> {
    const sql = `SELECT 1 FROM invitations.approvals WHERE invitation_id = $1 AND decision = 'approved' AND asked_at >= $2`;
    return (await this.database.row(sql, [invitationId, since])) !== null;
  }

  /** As whom a person may answer an approval; null when they may not. Their own name goes before anybody else's. */
  decider(approvalId: string, personId: string, now: Date): Promise<Decider | null> {
    return this.database.row<Decider>(
      `SELECT d.decider_id AS "personId", d.on_behalf_of_id AS "onBehalfOfId"
         FROM invitations.approvals a JOIN (${decidersSql('$3')}) d ON ${mayDecideSql}
        WHERE a.id = $1 AND d.decider_id = $2 ORDER BY d.on_behalf_of_id NULLS FIRST LIMIT 1`,
      [approvalId, personId, now],
    );
  }

  /** Everybody who is to be told of these approvals while they wait. */
  asked(approvalIds: readonly string[], now: Date): Promise<AskedPerson[]> {
    return this.database.rows<AskedPerson>(
      `SELECT DISTINCT ON (a.id, d.decider_id) a.id AS "approvalId", d.decider_id AS "personId", d.on_behalf_of_id AS "onBehalfOfId", p.email, p.full_name AS "fullName"
         FROM invitations.approvals a JOIN (${decidersSql('$2')}) d ON ${mayDecideSql}
         JOIN accounts.person_cards p ON p.person_id = d.decider_id
        WHERE a.id = ANY ($1::uuid[]) AND a.decision IS NULL AND d.is_mailed ORDER BY a.id, d.decider_id, d.on_behalf_of_id NULLS FIRST`,
      [approvalIds, now],
    );
  }

  /** Which approvals of these clients wait for an answer. */
  async waitingOf(clientIds: readonly string[]): Promise<string[]> {
    const rows = await this.database.rows<{ id: string }>('SELECT id FROM invitations.approvals WHERE client_id = ANY ($1::uuid[]) AND decision IS NULL', [clientIds]);
    return rows.map(({ id }) => id);
  }

  /** Ends the step that waits, if one does, because the inviter took the invitation back. */
  async takeBack(invitationId: string, byId: string, at: Date): Promise<void> {
    await this.database.execute(
      `UPDATE invitations.approvals SET decision = 'taken back', decided_by_id = $2, decided_at = $3 WHERE invitation_id = $1 AND decision IS NULL`,
      [invitationId, byId, at],
    );
  }
}

const openSql = `
  INSERT INTO invitations.approvals (id, invitation_id, client_id, round, step, asked_by_id, asked_at)
  SELECT id, "invitationId", "clientId", round, step, "askedById", $2
    FROM jsonb_to_recordset($1::jsonb) AS given (id uuid, "invitationId" uuid, "clientId" uuid, round int, step int, "askedById" uuid)`;
