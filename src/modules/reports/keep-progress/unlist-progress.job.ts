import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { Database } from '../../../platform/database/index.js';
import { Scheduled, type ScheduledJob } from '../../../platform/jobs/index.js';
import { listedDays } from './progress.sql.js';

const atOnce = 5000;

/** Takes whoever arrived, or will not come, off the list after a month, so that the list costs the same however many came before. */
@Injectable()
@Scheduled({ name: 'reports.unlist-progress', everySeconds: 3600 })
export class UnlistProgressJob implements ScheduledJob {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    while ((await this.database.execute(unlistSql, [this.clock.now(), atOnce])) === atOnce);
  }
}

const unlistSql = `
  UPDATE reports.progress SET is_listed = false WHERE id IN (
    SELECT id FROM reports.progress
     WHERE is_listed AND coalesce(finished_at, ended_at) <= $1::timestamptz - interval '${listedDays} days'
     ORDER BY coalesce(finished_at, ended_at) LIMIT $2 FOR UPDATE SKIP LOCKED)`;
