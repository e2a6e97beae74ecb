import type { Database } from '../../src/platform/database/index.js';

/** How many statements of this test's database wait for somebody else's lock. */
export async function waitingForLocks(database: Database): Promise<number> {
  const row = await database.row<{ count: number }>(
    "SELECT count(*)::integer AS count FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'",
  );
  return row?.count ?? 0;
}
