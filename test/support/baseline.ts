import { Client } from 'pg';

/** Rows that the migrations themselves put in (plans, say) are kept in this schema of the template and so of every clone. */
const schema = 'test_baseline';

/** Tables whose rows a test may leave behind. Partitions are emptied through their table. */
const ownTables = `
  SELECT n.nspname AS schema, c.relname AS name, c.oid::regclass::text AS path,
         (SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum) FROM pg_attribute a
           WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '') AS columns
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
   WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition
     AND n.nspname NOT IN ('information_schema', '${schema}') AND n.nspname NOT LIKE 'pg\\_%' AND c.relname <> 'gangway_migrations'
   ORDER BY 1, 2`;

interface Table {
  readonly schema: string;
  readonly name: string;
  readonly path: string;
  readonly columns: string;
}

const keptName = ({ schema: of, name }: Table): string => `${schema}."${of}.${name}"`;

/** Remembers the rows that stand in the tables right after the migrations. */
export async function keepBaseline(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`CREATE SCHEMA ${schema}`);
    for (const table of (await client.query<Table>(ownTables)).rows) {
      const { rows } = await client.query<{ filled: boolean }>(`SELECT EXISTS (SELECT FROM ${table.path}) AS filled`);
      if (rows[0]?.filled) await client.query(`CREATE TABLE ${keptName(table)} AS SELECT ${table.columns} FROM ${table.path}`);
    }
  } finally {
    await client.end();
  }
}

/**
 * The statements that bring a clone back to the baseline, in one round trip. They delete, because truncating
 * sixty nearly empty tables takes fifty times as long; without triggers, so that the order does not matter
 * and an append-only table can be emptied too.
 */
export async function resetStatements(client: Client): Promise<string> {
  const tables = (await client.query<Table>(ownTables)).rows;
  const { rows } = await client.query<{ name: string }>('SELECT tablename AS name FROM pg_tables WHERE schemaname = $1', [schema]);
  const kept = new Set(rows.map(({ name }) => name));
  return [
    'BEGIN',
    'SET LOCAL session_replication_role = replica',
    ...tables.map(({ path }) => `DELETE FROM ${path}`),
    ...tables
      .filter((table) => kept.has(`${table.schema}.${table.name}`))
      .map((table) => `INSERT INTO ${table.path} (${table.columns}) OVERRIDING SYSTEM VALUE SELECT ${table.columns} FROM ${keptName(table)}`),
    'COMMIT',
  ].join(';\n');
}
