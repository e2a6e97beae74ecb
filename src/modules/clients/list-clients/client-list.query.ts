import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';

export interface ClientRow {
  readonly id: string;
  readonly name: string;
  readonly planName: string;
  readonly ownerAddress: string;
  readonly ownerJoined: boolean;
  readonly isSuspended: boolean;
  readonly createdAt: Date;
}

/** One page of clients; `older` is the id to go on from. */
export interface ClientPage {
  readonly rows: readonly ClientRow[];
  readonly older: string | null;
}

const pageSize = 50;

/** The clients of this Gangway, newest first. Ids are made in order of time, so the id alone is the key of a page. */
@Injectable()
export class ClientListQuery {
  constructor(private readonly database: Database) {}

  async page(before: string | null): Promise<ClientPage> {
    const found = await this.database.rows<ClientRow>(listSql, [before, pageSize + 1]);
    const rows = found.slice(0, pageSize);
    return { rows, older: found.length > pageSize ? (rows.at(-1)?.id ?? null) : null };
  }

  plans(): Promise<{ key: string; name: string }[]> {
    return this.database.rows('SELECT key, name FROM clients.plans ORDER BY position');
  }
}

const listSql = `
  SELECT c.id, c.name, p.name AS "planName", c.owner_address AS "ownerAddress", c.is_suspended AS "isSuspended", c.created_at AS "createdAt",
         EXISTS (SELECT 1 FROM clients.members m WHERE m.client_id = c.id AND m.role = 'owner' AND m.is_active) AS "ownerJoined"
    FROM clients.clients c JOIN clients.plans p ON p.key = c.plan_key
   WHERE $1::uuid IS NULL OR c.id < $1
   ORDER BY c.id DESC LIMIT $2`;
