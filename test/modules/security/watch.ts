import type { TestApp } from '../../support/app.js';

/** Counters and clocks of the house itself, which every request may move. */
const neverCompared = ['platform.limit_counters', 'platform.schedules', 'public.gangway_migrations'];

interface TablePrint {
  readonly path: string;
  readonly print: string;
}

/** What stands in every table, one line each: two are equal when nothing changed in between. The session's `seen` apart. */
export async function fingerprint({ database }: TestApp): Promise<string[]> {
  const tables = await database.rows<{ path: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS path FROM pg_tables
     WHERE schemaname NOT IN ('pg_catalog', 'information_schema', 'test_baseline') ORDER BY 1`,
  );
  const watched = tables.filter(({ path }) => !neverCompared.includes(path));
  const prints = watched.map(({ path }) => database.row<TablePrint>(
    `SELECT '${path}' AS path, count(*) || ' ' || coalesce(md5(string_agg((to_jsonb(t) - 'seen_at')::text, '|' ORDER BY to_jsonb(t)::text)), '') AS print FROM ${path} t`,
  ));
  return (await Promise.all(prints)).map((row) => `${row?.path} ${row?.print}`);
}

export interface RowId {
  readonly table: string;
  readonly id: string;
}

/** The id of every row of the modules that has one. */
export async function allIds({ database }: TestApp): Promise<RowId[]> {
  const tables = await database.rows<{ path: string }>(
    `SELECT format('%I.%I', table_schema, table_name) AS path FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
     WHERE column_name = 'id' AND data_type = 'uuid' AND table_type = 'BASE TABLE' AND table_schema NOT IN ('test_baseline', 'pg_catalog') ORDER BY 1`,
  );
  const found = await Promise.all(tables.map(({ path }) => database.rows<RowId>(`SELECT '${path}' AS "table", id FROM ${path} ORDER BY id`)));
  return found.flat();
}

/** Does something with each of many things, a few at once. */
export async function forEachOf<T>(things: readonly T[], atOnce: number, act: (thing: T) => Promise<void>): Promise<void> {
  const waiting = [...things];
  await Promise.all(Array.from({ length: atOnce }, async () => {
    for (let thing = waiting.shift(); thing !== undefined; thing = waiting.shift()) await act(thing);
  }));
}
