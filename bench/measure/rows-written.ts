import type { Client } from 'pg';

/** How many rows each table has got more of. */
export type Growth = ReadonlyMap<string, number>;

/** The rows that some work adds, table by table: shows that the floor does not write less than the product. */
export async function growthDuring(owner: Client, work: () => Promise<unknown>): Promise<Growth> {
  const before = await counts(owner);
  await work();
  const after = await counts(owner);
  return new Map([...after].map(([table, count]) => [table, count - (before.get(table) ?? 0)] as const).filter(([, more]) => more > 0));
}

async function counts(owner: Client): Promise<Map<string, number>> {
  const { rows: tables } = await owner.query<{ name: string }>(
    `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
     WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema', 'bench') ORDER BY 1`,
  );
  const { rows } = await owner.query<{ name: string; count: number }>(
    tables.map(({ name }) => `SELECT '${name}' AS name, count(*)::int AS count FROM ${name}`).join(' UNION ALL '),
  );
  return new Map(rows.map(({ name, count }) => [name, count]));
}
