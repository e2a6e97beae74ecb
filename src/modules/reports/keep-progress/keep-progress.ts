import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { Database } from '../../../platform/database/index.js';
import { tellSql } from './progress.sql.js';

/** Keeps one row for everybody who is on the way: what it says follows from the other modules' views alone. */
@Injectable()
export class KeepProgress {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Tells anew whatever hangs on these contracts, memberships, invitations or agencies. Twice, late or in another order comes to the same.
   * Joins the caller's transaction: the lines that it holds until its end make others who tell the same wait, and then read anew.
   */
  async tell(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    const now = this.clock.now();
    const held = await this.database.rows<{ id: string }>(holdSql, [ids, now]);
    await this.database.execute(tellSql, [held.map(({ id }) => id), now]);
  }

  /** Tells anew whatever a member of a client was in charge of, as far as was known here. */
  async tellManagedBy(clientId: string, managerId: string): Promise<void> {
    const rows = await this.database.rows<{ id: string }>(managedSql, [clientId, managerId]);
    await this.tell(rows.map(({ id }) => id));
  }
}

const managedSql = 'SELECT id FROM reports.progress WHERE client_id = $1 AND manager_id = $2 ORDER BY id';

/** An invitation to a contract is told by its contract, an agency by everything that it is on the way to. */
const holdSql = `
  INSERT INTO reports.subjects (id, told_at)
  SELECT id, $2 FROM (
    SELECT id FROM unnest($1::uuid[]) AS given (id)
    UNION SELECT contract_id FROM invitations.progress_cards WHERE invitation_id = ANY ($1::uuid[]) AND contract_id IS NOT NULL
    UNION SELECT id FROM reports.progress WHERE agency_id = ANY ($1::uuid[]) AND NOT is_finished) AS subject
  ORDER BY id
  ON CONFLICT (id) DO UPDATE SET told_at = excluded.told_at
  RETURNING id`;
