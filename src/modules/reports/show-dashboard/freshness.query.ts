import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { progressListeners } from '../listeners/all-listeners.js';

/** Events are usually told within two seconds; a page says nothing of a delay as short as that. */
const shortDelaySeconds = 10;

/** Up to when the dashboard is true. */
@Injectable()
export class FreshnessQuery {
  constructor(private readonly database: Database) {}

  /** @returns null where nothing is late, else when the first thing happened that is not told yet */
  async trueUntil(): Promise<Date | null> {
    const [late] = await this.database.prepared<{ since: Date | null }>('reports.freshness', sql, [progressListeners.map(({ name }) => name), shortDelaySeconds]);
    return late?.since ?? null;
  }
}

/** Among the first thousand that are due, so that a long queue of others costs no more. */
const sql = `
  SELECT min(created_at) AS since FROM (
    SELECT listener, created_at FROM platform.event_publications WHERE status = 'pending' ORDER BY due_at, id LIMIT 1000) AS first
  WHERE listener = ANY ($1::text[]) AND created_at < now() - make_interval(secs => $2)`;
