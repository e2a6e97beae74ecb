import { Injectable } from '@nestjs/common';
import { Database, isId } from '../../../../platform/database/index.js';
import type { Columns } from '../columns.js';
import { ImportNotFound } from '../import.errors.js';
import type { ImportState } from '../import-state.js';

/** An import as its page shows it. */
export interface ShownImport {
  readonly id: string;
  readonly fileName: string;
  readonly readAs: string;
  readonly header: readonly string[];
  readonly columns: Columns | null;
  readonly state: ImportState;
  readonly rowCount: number;
  readonly newCount: number;
  readonly duplicateCount: number;
  readonly refusedCount: number;
  readonly invitedCount: number;
  readonly revokedCount: number;
  readonly uploadedAt: Date;
  readonly uploadedBy: string;
  readonly sentAt: Date | null;
  readonly sentBy: string | null;
  /** Invitations whose mail is still here, the bounced ones not among them. */
  readonly waiting: number;
  readonly bounced: number;
  /** The client wants somebody's yes before an invitation goes out. */
  readonly needsApproval: boolean;
}

/** One line of the list of imports. */
export type ListedImport = Pick<ShownImport, 'id' | 'fileName' | 'state' | 'rowCount' | 'newCount' | 'duplicateCount' | 'refusedCount' | 'uploadedAt' | 'uploadedBy'>;

const newest = 10;

/** A client's imports, for their pages. */
@Injectable()
export class ImportQuery {
  constructor(private readonly database: Database) {}

  /** The client's own; another client's is not found. */
  async ofClient(clientId: string, id: string): Promise<ShownImport> {
    const found = isId(id) ? await this.database.row<ShownImport>(oneSql, [id, clientId]) : null;
    if (!found) throw new ImportNotFound();
    return found;
  }

  newestOf(clientId: string): Promise<ListedImport[]> {
    return this.database.rows<ListedImport>(newestSql, [clientId, newest]);
  }

  /** How many rows the plan in force lets the client import at a time. */
  async mostRows(clientId: string): Promise<number> {
    const row = await this.database.row<{ rows: number }>('SELECT import_rows AS rows FROM clients.client_cards WHERE client_id = $1', [clientId]);
    if (!row) throw new Error(`There is no client ${clientId}.`);
    return row.rows;
  }

  /** The first rows as they stand, to tell columns by. */
  async examples(id: string): Promise<readonly (readonly string[])[]> {
    const rows = await this.database.rows<{ cells: string[] }>('SELECT cells FROM invitations.import_rows WHERE import_id = $1 ORDER BY number LIMIT 3', [id]);
    return rows.map(({ cells }) => cells);
  }
}

const listed = `
  i.id, i.file_name AS "fileName", i.state, i.row_count AS "rowCount", i.new_count AS "newCount", i.duplicate_count AS "duplicateCount",
  i.refused_count AS "refusedCount", i.uploaded_at AS "uploadedAt", u.full_name AS "uploadedBy"`;

const oneSql = `
  SELECT ${listed}, i.read_as AS "readAs", i.header, i.columns, i.invited_count AS "invitedCount", i.revoked_count AS "revokedCount",
         i.sent_at AS "sentAt", s.full_name AS "sentBy", w.waiting, w.bounced,
         EXISTS (SELECT FROM invitations.approvers a WHERE a.client_id = i.client_id) AS "needsApproval"
    FROM invitations.imports i
    JOIN accounts.person_cards u ON u.person_id = i.uploaded_by_id
    LEFT JOIN accounts.person_cards s ON s.person_id = i.sent_by_id
    CROSS JOIN LATERAL (
      SELECT count(*) FILTER (WHERE bounced_mail_id IS NULL)::int AS waiting, count(bounced_mail_id)::int AS bounced
        FROM invitations.invitations WHERE import_id = i.id AND state = 'queued') w
   WHERE i.id = $1 AND i.client_id = $2`;

const newestSql = `
  SELECT ${listed} FROM invitations.imports i JOIN accounts.person_cards u ON u.person_id = i.uploaded_by_id
   WHERE i.client_id = $1 ORDER BY i.uploaded_at DESC, i.id DESC LIMIT $2`;
