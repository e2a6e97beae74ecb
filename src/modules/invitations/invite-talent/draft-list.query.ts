import { Injectable } from '@nestjs/common';
import { Database, isId } from '../../../platform/database/index.js';
import type { Audience, Target } from '../invitation-kinds.js';

export interface DraftRow {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly audience: Audience;
  readonly target: Target;
  readonly title: string;
  readonly isComplete: boolean;
  readonly cameBackBecause: string | null;
  readonly writerName: string;
  readonly createdAt: Date;
}

const pageSize = 25;

/** The drafts of a client, newest first. */
@Injectable()
export class DraftListQuery {
  constructor(private readonly database: Database) {}

  /** @param after the draft after which the page begins; anything odd begins at the newest */
  async page(clientId: string, after: string | null): Promise<{ rows: DraftRow[]; older: string | null }> {
    const found = await this.database.rows<DraftRow>(listSql, [clientId, isId(after) ? after : null, pageSize + 1]);
    const rows = found.slice(0, pageSize);
    return { rows, older: found.length > pageSize ? (rows.at(-1)?.id ?? null) : null };
  }
}

const listSql = `
  SELECT i.id, i.name, i.address, i.audience, i.target, i.title, i.is_complete AS "isComplete", i.came_back_because AS "cameBackBecause",
         p.full_name AS "writerName", i.created_at AS "createdAt"
    FROM invitations.invitations i JOIN accounts.person_cards p ON p.person_id = i.invited_by_id
   WHERE i.client_id = $1 AND i.state = 'draft'
     AND ($2::uuid IS NULL OR (i.created_at, i.id) < (SELECT created_at, id FROM invitations.invitations WHERE id = $2 AND client_id = $1))
   ORDER BY i.created_at DESC, i.id DESC LIMIT $3`;
