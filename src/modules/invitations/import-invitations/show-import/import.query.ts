import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { Database, isId } from '../../../../platform/database/index.js';
import type { ApprovalDecision } from '../../approve-invitation/approval.entity.js';
import { awaitedNames } from '../../approve-invitation/deciders.sql.js';
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
  /** Rows that have their verdict, while they are checked. */
  readonly judgedCount: number;
  readonly checkAdvancedAt: Date;
  readonly invitedCount: number;
  readonly revokedCount: number;
  readonly uploadedAt: Date;
  readonly uploadedBy: string;
  readonly sentAt: Date | null;
  readonly sentBy: string | null;
  /** Invitations whose mail is still here, the bounced ones not among them. */
  readonly waiting: number;
  readonly bounced: number;
  /** Who is asked before it goes out or on, by step; nobody where the client wants no yes, or has given it. */
  readonly approvers: readonly { readonly step: number; readonly fullName: string; readonly isMember: boolean }[];
  /** The newest round of approval, where there was one. */
  readonly approval: { readonly decision: ApprovalDecision | null; readonly askedAt: string; readonly by: string | null; readonly reason: string } | null;
  /** Whose yes it waits for. */
  readonly awaited: readonly string[];
}

/** One line of the list of imports. */
export type ListedImport = Pick<ShownImport, 'id' | 'fileName' | 'state' | 'rowCount' | 'newCount' | 'duplicateCount' | 'refusedCount' | 'uploadedAt' | 'uploadedBy'>;

const newest = 10;

/** A client's imports, for their pages. */
@Injectable()
export class ImportQuery {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The client's own; another client's is not found. */
  async ofClient(clientId: string, id: string): Promise<ShownImport> {
    const found = isId(id) ? await this.database.row<ShownImport>(oneSql, [id, clientId, this.clock.now()]) : null;
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

const approversSql = `(
  SELECT coalesce(jsonb_agg(jsonb_build_object('step', a.step, 'fullName', c.full_name, 'isMember', coalesce(m.is_active, false)) ORDER BY a.step, c.full_name), '[]')
    FROM invitations.approvers a
    JOIN accounts.person_cards c ON c.person_id = a.person_id
    LEFT JOIN clients.member_cards m ON m.client_id = a.client_id AND m.person_id = a.person_id
   WHERE a.client_id = i.client_id)`;

const approvalSql = `(
  SELECT jsonb_build_object('decision', a.decision, 'askedAt', a.asked_at, 'by', b.full_name, 'reason', a.reason)
    FROM invitations.approvals a LEFT JOIN accounts.person_cards b ON b.person_id = a.decided_by_id
   WHERE a.import_id = i.id ORDER BY a.round DESC, a.step DESC LIMIT 1)`;

const oneSql = `
  SELECT ${listed}, i.read_as AS "readAs", i.header, i.columns, i.judged_count AS "judgedCount", i.check_advanced_at AS "checkAdvancedAt", i.invited_count AS "invitedCount", i.revoked_count AS "revokedCount",
         i.sent_at AS "sentAt", s.full_name AS "sentBy", w.waiting, w.bounced,
         CASE WHEN i.approved_at IS NULL AND i.state IN ('checked', 'paused') THEN ${approversSql} ELSE '[]' END AS approvers,
         ${approvalSql} AS approval, ${awaitedNames('a.import_id = i.id', '$3')} AS awaited
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
