import { Injectable } from '@nestjs/common';
import { Database, isId } from '../../../platform/database/index.js';
import type { Deed, FollowUp } from './follow-up.entity.js';
import { FollowUpNotFound } from './follow-up.errors.js';

/** One of them as its page shows it. */
export interface ShownFollowUp extends Pick<FollowUp, 'id' | 'deed' | 'asked' | 'state' | 'rowCount' | 'doneCount' | 'skippedCount' | 'startedAt' | 'endedAt'> {
  readonly startedBy: string;
  readonly stoppedBy: string | null;
}

/** Somebody who was left alone, and why. */
export interface SkippedRow {
  readonly number: number;
  readonly invitationId: string;
  readonly name: string;
  readonly address: string;
  readonly why: string;
}

/** One line among those of before. */
export type EarlierFollowUp = Pick<ShownFollowUp, 'id' | 'deed' | 'state' | 'rowCount' | 'doneCount' | 'startedAt' | 'startedBy'>;

const pageSize = 25;
const newest = 5;

/** A client's follow-ups, for their pages. */
@Injectable()
export class FollowUpQuery {
  constructor(private readonly database: Database) {}

  /** The client's own; another client's is not found. */
  async ofClient(clientId: string, id: string): Promise<ShownFollowUp> {
    const found = isId(id) ? await this.database.row<ShownFollowUp>(oneSql, [id, clientId]) : null;
    if (!found) throw new FollowUpNotFound();
    return found;
  }

  /** The newest of one sort. */
  newestOf(clientId: string, deed: Deed): Promise<EarlierFollowUp[]> {
    return this.database.rows<EarlierFollowUp>(newestSql, [clientId, deed, newest]);
  }

  /** How many were left alone for which reason, most first. */
  reasons(id: string): Promise<{ why: string; count: number }[]> {
    return this.database.rows<{ why: string; count: number }>(reasonsSql, [id]);
  }

  /** Who was left alone, page by page. */
  async skipped(id: string, after: number): Promise<{ rows: SkippedRow[]; next: number | null }> {
    const found = await this.database.rows<SkippedRow>(skippedSql, [id, after, pageSize + 1]);
    const rows = found.slice(0, pageSize);
    return { rows, next: found.length > pageSize ? (rows.at(-1)?.number ?? null) : null };
  }
}

const listed = `
  f.id, f.deed, f.state, f.row_count AS "rowCount", f.done_count AS "doneCount", f.started_at AS "startedAt", s.full_name AS "startedBy"`;

const oneSql = `
  SELECT ${listed}, f.asked, f.skipped_count AS "skippedCount", f.ended_at AS "endedAt", e.full_name AS "stoppedBy"
    FROM invitations.follow_ups f
    JOIN accounts.person_cards s ON s.person_id = f.started_by_id
    LEFT JOIN accounts.person_cards e ON e.person_id = f.stopped_by_id
   WHERE f.id = $1 AND f.client_id = $2`;

const newestSql = `
  SELECT ${listed} FROM invitations.follow_ups f JOIN accounts.person_cards s ON s.person_id = f.started_by_id
   WHERE f.client_id = $1 AND f.deed = $2 ORDER BY f.started_at DESC, f.id DESC LIMIT $3`;

const reasonsSql = `
  SELECT skipped_because AS why, count(*)::int AS count FROM invitations.follow_up_rows
   WHERE follow_up_id = $1 AND skipped_because IS NOT NULL GROUP BY skipped_because ORDER BY count(*) DESC, skipped_because`;

const skippedSql = `
  SELECT r.number, i.id AS "invitationId", i.name, i.address, r.skipped_because AS why
    FROM invitations.follow_up_rows r JOIN invitations.invitations i ON i.id = r.invitation_id
   WHERE r.follow_up_id = $1 AND r.number > $2 AND r.skipped_because IS NOT NULL ORDER BY r.number LIMIT $3`;
