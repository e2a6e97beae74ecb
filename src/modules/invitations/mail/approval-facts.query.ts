import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import type { ApprovalDecision } from '../approve-invitation/approval.entity.js';
import type { Audience, Target } from '../invitation-kinds.js';

/** What mails say about an approval. */
export interface ApprovalFacts {
  readonly id: string;
  readonly invitationId: string;
  readonly decision: ApprovalDecision | null;
  readonly reason: string;
  readonly deciderName: string | null;
  readonly inviterName: string;
  readonly inviterEmail: string;
  readonly clientName: string;
  readonly name: string;
  readonly address: string;
  readonly title: string;
  readonly audience: Audience;
  readonly target: Target;
}

@Injectable()
export class ApprovalFactsQuery {
  constructor(private readonly database: Database) {}

  of(id: string): Promise<ApprovalFacts | null> {
    return this.database.row<ApprovalFacts>(factsSql, [id]);
  }
}

const factsSql = `
  SELECT a.id, a.invitation_id AS "invitationId", a.decision, a.reason, d.full_name AS "deciderName", p.full_name AS "inviterName", p.email AS "inviterEmail",
         c.name AS "clientName", i.name, i.address, i.title, i.audience, i.target
    FROM invitations.approvals a
    JOIN invitations.invitations i ON i.id = a.invitation_id
    JOIN clients.client_cards c ON c.client_id = a.client_id
    JOIN accounts.person_cards p ON p.person_id = a.asked_by_id
    LEFT JOIN accounts.person_cards d ON d.person_id = a.decided_by_id
   WHERE a.id = $1`;
