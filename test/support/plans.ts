import { jest } from '@jest/globals';
import { Client } from 'pg';
import type { TestApp } from './app.js';

/** A statement as it went to the database. */
export interface Statement {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** A step of a plan that was carried out, as PostgreSQL tells it. */
export interface Plan {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Shared Hit Blocks': number;
  readonly 'Shared Read Blocks': number;
  readonly Plans?: readonly Plan[];
}

/** Every statement about something with which a page is read. @param about a text that such statements have in them */
export async function statementsOf({ database }: TestApp, about: string, read: () => Promise<unknown>): Promise<Statement[]> {
  const rows = jest.spyOn(database, 'rows');
  const prepared = jest.spyOn(database, 'prepared');
  await read();
  const said = [...rows.mock.calls.map(([sql, values]) => ({ sql, values: values ?? [] })), ...prepared.mock.calls.map(([, sql, values]) => ({ sql, values: values ?? [] }))];
  rows.mockRestore();
  prepared.mockRestore();
  return said.filter(({ sql }) => sql.includes(about));
}

/** How the database carries a statement out where it plans as usual; see test-server.ts. */
export async function explain({ settings }: TestApp, { sql, values }: Statement): Promise<Plan> {
  const client = new Client({ connectionString: settings.databaseUrl });
  await client.connect();
  try {
    await client.query('SET plan_cache_mode = auto; SET join_collapse_limit = 8; SET from_collapse_limit = 8');
    const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: Plan }] }>(`EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${sql}`, [...values]);
    if (!rows[0]) throw new Error('There is no plan.');
    return rows[0]['QUERY PLAN'][0].Plan;
  } finally {
    await client.end();
  }
}

/** The steps that read one of these tables. */
export function scansOf(plan: Plan, tables: readonly string[]): Plan[] {
  return nodesOf(plan).filter((node) => tables.includes(node['Relation Name'] ?? ''));
}

function nodesOf(plan: Plan): Plan[] {
  return [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];
}

/** How many rows they looked at, also those that they left out. */
export function touchedBy(scans: readonly Plan[]): number {
  return scans.reduce((sum, node) => sum + (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops'], 0);
}

/** How many blocks were read, wherever they lay. */
export function blocksOf(plan: Plan): number {
  return plan['Shared Hit Blocks'] + plan['Shared Read Blocks'];
}
