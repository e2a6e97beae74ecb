import { Injectable } from '@nestjs/common';
import { Database } from '../../../../platform/database/index.js';
import type { InvitationState } from '../../invitation-state.js';
import type { RowProblem, Verdict } from '../import-state.js';

/** A row with what came of it, and whatever it repeats. */
export interface JudgedRow {
  readonly number: number;
  readonly cells: readonly string[];
  readonly problems: readonly RowProblem[] | null;
  readonly sameAsRow: number | null;
  readonly otherFile: string | null;
  readonly invitedBy: string | null;
  readonly invitedAt: Date | null;
  readonly invitationId: string | null;
  readonly invitationState: InvitationState | null;
  readonly title: string | null;
  /** It repeats an invitation to the same project with another start. */
  readonly hasOtherStart: boolean;
}

export interface RowPage {
  readonly rows: readonly JudgedRow[];
  /** The row after which the next page begins, or null on the last one. */
  readonly next: number | null;
}

const pageSize = 25;
const perRead = 2_000;

/** The rows of an import by their verdict, in the order of the file. Whoever asks has asked for the import first. */
@Injectable()
export class ImportRowsQuery {
  constructor(private readonly database: Database) {}

  async page(importId: string, verdict: Verdict, after: number): Promise<RowPage> {
    const found = await this.after(importId, { verdict, after, most: pageSize + 1 });
    const rows = found.slice(0, pageSize);
    return { rows, next: found.length > pageSize ? (rows.at(-1)?.number ?? null) : null };
  }

  /** Every row of a verdict, read in pieces so that their number does not matter. */
  async *all(importId: string, verdict: Verdict): AsyncGenerator<JudgedRow> {
    let after = 0;
    for (;;) {
      const rows = await this.after(importId, { verdict, after, most: perRead });
      yield* rows;
      const last = rows.at(-1);
      if (!last || rows.length < perRead) return;
      after = last.number;
    }
  }

  private after(importId: string, { verdict, after, most }: { verdict: Verdict; after: number; most: number }): Promise<JudgedRow[]> {
    return this.database.rows<JudgedRow>(rowsSql, [importId, verdict, after, most]);
  }
}

const rowsSql = `
  SELECT r.number, r.cells, r.problems, r.same_as_row AS "sameAsRow", other.file_name AS "otherFile", r.title,
         p.full_name AS "invitedBy", twin.invited_at AS "invitedAt", twin.id AS "invitationId", twin.state AS "invitationState",
         coalesce(twin.target_key <> r.target_key, false) AS "hasOtherStart"
    FROM (SELECT * FROM invitations.import_rows WHERE import_id = $1 AND verdict = $2 AND number > $3 ORDER BY number LIMIT $4) r
    LEFT JOIN invitations.imports other ON other.id = r.same_as_import_id
    LEFT JOIN invitations.invitations twin ON twin.id = r.same_as_invitation_id
    LEFT JOIN accounts.person_cards p ON p.person_id = twin.invited_by_id
   ORDER BY r.number`;
