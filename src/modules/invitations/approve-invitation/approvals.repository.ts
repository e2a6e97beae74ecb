import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { Approval, type Decider, type ToBeApproved } from './approval.entity.js';
import { decidersSql, mayDecideSql } from './deciders.sql.js';

/** A step that is to be opened. */
export type OpenedApproval = ToBeApproved & Pick<Approval, 'id' | 'round' | 'step'>;

/** Somebody who is to be told that they are asked. */
export interface AskedPerson extends Decider {
  readonly approvalId: string;
  /** Whether it is about a whole list. */
  readonly isList: boolean;
  readonly email: string;
  readonly fullName: string;
}

/** Approvals as actions need them. Whoever decides holds the invitation or the list first, so that of two decisions one is second. */
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

  async open({ id, subject, subjectId, clientId, round, step, askedById }: OpenedApproval, at: Date): Promise<void> {
    const about = subject === 'import' ? [null, subjectId] : [subjectId, null];
    await this.database.execute(openSql, [id, ...about, clientId, round, step, askedById, at]);
  }

  /** Which steps a client has, in order. */
  async stepsOf(clientId: string): Promise<number[]> {
    const rows = await this.database.rows<{ step: number }>('SELECT DISTINCT step FROM invitations.approvers WHERE client_id = $1 ORDER BY step', [clientId]);
    return rows.map(({ step }) => step);
  }

  /** How often an invitation or a list was sent for approval before. */
  async lastRoundOf(subjectId: string): Promise<number> {
    const row = await this.database.row<{ round: number }>(`SELECT coalesce(max(round), 0) AS round FROM invitations.approvals WHERE ${aboutSql}`, [subjectId]);
    return row?.round ?? 0;
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
      `SELECT DISTINCT ON (a.id, d.decider_id) a.id AS "approvalId", a.import_id IS NOT NULL AS "isList", d.decider_id AS "personId", d.on_behalf_of_id AS "onBehalfOfId", p.email, p.full_name AS "fullName"
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

  /** Lists about which nobody has said a word since then, the longest first. */
  async undecidedLists(askedBefore: Date, most: number): Promise<string[]> {
    const rows = await this.database.rows<{ id: string }>(
      'SELECT import_id AS id FROM invitations.approvals WHERE import_id IS NOT NULL AND decision IS NULL AND asked_at < $1 ORDER BY asked_at LIMIT $2',
      [askedBefore, most],
    );
    return rows.map(({ id }) => id);
  }

  /** Ends the step of a list that waits since before then, because nobody answered. @returns its id, or null where none does */
  async lapse(importId: string, askedBefore: Date, at: Date): Promise<string | null> {
    const [lapsed] = await this.database.rows<{ id: string }>(
      `UPDATE invitations.approvals SET decision = 'lapsed', decided_at = $3 WHERE import_id = $1 AND decision IS NULL AND asked_at < $2 RETURNING id`,
      [importId, askedBefore, at],
    );
    return lapsed?.id ?? null;
  }

  /** Ends the step that waits, if one does, because the invitation or the list was taken back. */
  async takeBack(subjectId: string, byId: string, at: Date): Promise<void> {
    await this.database.execute(
      `UPDATE invitations.approvals SET decision = 'taken back', decided_by_id = $2, decided_at = $3 WHERE ${aboutSql} AND decision IS NULL`,
      [subjectId, byId, at],
    );
  }
}

const aboutSql = '(invitation_id = $1 OR import_id = $1)';

const openSql = `
  INSERT INTO invitations.approvals (id, invitation_id, import_id, client_id, round, step, asked_by_id, asked_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`;
