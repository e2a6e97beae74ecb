import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { Database } from '../../../platform/database/index.js';
import { Scheduled, type ScheduledJob } from '../../../platform/jobs/index.js';
import { Transactions } from '../../../platform/transactions/index.js';
import { KeepProgress } from './keep-progress.js';

const atOnce = 1000;

/**
 * Tells what happened before this module was there, once, a thousand at a time; it goes on where it stopped.
 * A new row in `reports.rebuilds`, or an empty `done_at`, has everything told anew.
 */
@Injectable()
@Scheduled({ name: 'reports.rebuild-progress', everySeconds: 60 })
export class RebuildProgressJob implements ScheduledJob {
  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly progress: KeepProgress,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    while (await this.transactions.run(() => this.next()));
  }

  /** @returns whether there may be more */
  private async next(): Promise<boolean> {
    const rebuild = await this.database.row<{ afterId: string | null }>(nextSql);
    if (!rebuild) return false;
    const found = await this.database.rows<{ id: string }>(subjectsSql, [rebuild.afterId, atOnce]);
    await this.progress.tell(found.map(({ id }) => id));
    const last = found.at(-1);
    if (last) await this.database.execute(`UPDATE reports.rebuilds SET after_id = $1 WHERE name = 'progress'`, [last.id]);
    else await this.database.execute(`UPDATE reports.rebuilds SET after_id = NULL, done_at = $1 WHERE name = 'progress'`, [this.clock.now()]);
    return last !== undefined;
  }
}

const nextSql = `SELECT after_id AS "afterId" FROM reports.rebuilds WHERE name = 'progress' AND done_at IS NULL FOR UPDATE`;

const subjectsSql = `
  SELECT id FROM (
    SELECT contract_id AS id FROM contracts.offer_cards
    UNION ALL SELECT membership_id FROM talent_clouds.membership_cards
    UNION ALL SELECT invitation_id FROM invitations.progress_cards WHERE contract_id IS NULL) AS subject
  WHERE $1::uuid IS NULL OR id > $1
  ORDER BY id LIMIT $2`;
