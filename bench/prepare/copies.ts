import type { Client } from 'pg';

/** Rows of one table to be made after a model's: where the model is, and what differs in each copy. */
export interface Copying {
  readonly table: string;
  /** The column by which the model is found, and its value. */
  readonly model: readonly [column: string, value: string];
  /** Column → SQL expression over `v`, one row of bench.visitors. */
  readonly differs: Readonly<Record<string, string>>;
}

/** Copies a model's row once for each visitor, in one statement; what is not named stays as the product wrote it. */
export async function copyRows(owner: Client, { table, model: [column, value], differs }: Copying): Promise<void> {
  const columns = await columnsOf(owner, table);
  const values = columns.map((name) => differs[name] ?? `m.${name}`);
  await owner.query(
    `INSERT INTO ${table} (${columns.join(', ')}) SELECT ${values.join(', ')} FROM ${table} m, bench.visitors v WHERE m.${column} = $1`,
    [value],
  );
}

async function columnsOf(owner: Client, table: string): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(
    `SELECT column_name AS name FROM information_schema.columns
     WHERE table_schema || '.' || table_name = $1 AND is_generated = 'NEVER' ORDER BY ordinal_position`,
    [table],
  );
  return rows.map(({ name }) => name);
}
