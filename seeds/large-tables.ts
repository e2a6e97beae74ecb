import type { Client } from 'pg';

/**
 * Fills tables by statements of many rows, all or none, and looks at them anew afterwards.
 * Building an index over all rows at once is many times quicker than filling it row by row.
 * @param owner a connection as the owner of the tables
 */
export async function fillTables(owner: Client, tables: readonly string[], fill: () => Promise<void>): Promise<void> {
  await owner.query(drawing);
  await owner.query(`SET maintenance_work_mem = '256MB'; SET work_mem = '64MB'; BEGIN`);
  try {
    const { rows: indexes } = await owner.query<{ name: string; definition: string }>(plainIndexes, [tables]);
    for (const { name } of indexes) await owner.query(`DROP INDEX ${name}`);
    // The same world every time.
    await owner.query('SELECT setseed(0.42)');
    await fill();
    for (const { definition } of indexes) await owner.query(definition);
    await owner.query('COMMIT');
  } catch (error) {
    await owner.query('ROLLBACK');
    throw error;
  }
  for (const table of tables) await owner.query(`VACUUM (ANALYZE) ${table}`);
}

const plainIndexes = `
  SELECT indexrelid::regclass::text AS name, pg_get_indexdef(indexrelid) AS definition
  FROM pg_index WHERE indrelid = ANY ($1::regclass[]) AND NOT indisunique`;

/** The logarithm of the place is drawn evenly, so the n-th word of a list comes 1/n times as often as the first (Zipf). */
const drawing = `
  CREATE OR REPLACE FUNCTION pg_temp.draw(words text[]) RETURNS text LANGUAGE sql VOLATILE
    AS $$ SELECT words[floor(power(cardinality(words) + 1, random()))::integer] $$`;
