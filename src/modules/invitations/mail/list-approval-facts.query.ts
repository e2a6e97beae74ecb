import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import type { ApprovalDecision } from '../approve-invitation/approval.entity.js';
import { groupsSql, type ListGroup } from '../import-invitations/approve-list/list-groups.js';

/** What mails say about the approval of a list. */
export interface ListApprovalFacts {
  readonly id: string;
  readonly importId: string;
  readonly decision: ApprovalDecision | null;
  readonly reason: string;
  readonly deciderName: string | null;
  readonly askerName: string;
  readonly askerEmail: string;
  readonly clientName: string;
  readonly fileName: string;
  /** Whom the list is to invite; the others are skipped. */
  readonly people: number;
  readonly duplicates: number;
  readonly refused: number;
  /** Who went out before it had to be approved. */
  readonly invited: number;
  readonly groups: readonly ListGroup[];
}

@Injectable()
export class ListApprovalFactsQuery {
  constructor(private readonly database: Database) {}

  of(id: string): Promise<ListApprovalFacts | null> {
    return this.database.row<ListApprovalFacts>(factsSql, [id]);
  }
}

const factsSql = `
  SELECT a.id, a.import_id AS "importId", a.decision, a.reason, d.full_name AS "deciderName", p.full_name AS "askerName", p.email AS "askerEmail",
         c.name AS "clientName", m.file_name AS "fileName", m.new_count - m.invited_count AS people, m.duplicate_count AS duplicates, m.refused_count AS refused,
         m.invited_count AS invited,
         CASE WHEN a.decision IS NULL THEN ${groupsSql} ELSE '[]' END AS groups
    FROM invitations.approvals a
    JOIN invitations.imports m ON m.id = a.import_id
    JOIN clients.client_cards c ON c.client_id = a.client_id
    JOIN accounts.person_cards p ON p.person_id = a.asked_by_id
    LEFT JOIN accounts.person_cards d ON d.person_id = a.decided_by_id
   WHERE a.id = $1`;
