import type { Client } from 'pg';
import { DataSource } from 'typeorm';
import { migrations } from '../../../migrations/index.js';

/** Any number will do, as long as every version of Gangway takes the same one. */
const advisoryLock = 7_264_926;

const migrationsTable = 'gangway_migrations';
/** PostgreSQL's codes for a table that is not there, and for one that may not be read. */
const noSuchTable = '42P01';
const noRight = '42501';

/** Whether all migrations of this version have run. It only looks, which is all that most starts need; where it can't, they have not. */
export async function isMigrated(client: Client): Promise<boolean> {
  try {
    const { rows } = await client.query<{ name: string }>(`SELECT name FROM ${migrationsTable}`);
    const ran = new Set(rows.map(({ name }) => name));
    return migrations.every(({ name }) => ran.has(name));
  } catch (error) {
    if ([noSuchTable, noRight].includes((error as { code?: string }).code ?? '')) return false;
    throw error;
  }
}

/** A connection as the owner of the tables, for migrations only. */
export function migrationSource(ownerUrl: string): DataSource {
  return new DataSource({
    type: 'postgres',
    url: ownerUrl,
    migrations,
    migrationsTableName: migrationsTable,
    migrationsTransactionMode: 'each',
    logging: false,
  });
}

/**
 * Brings the tables up to date. Several processes may start at once: one migrates, the others wait for it.
 * @returns the names of the migrations that ran
 */
export async function runMigrations(settings: { ownerUrl: string; log?: (line: string) => void }): Promise<string[]> {
  const source = await migrationSource(settings.ownerUrl).initialize();
  const lock = source.createQueryRunner();
  try {
    await lock.connect();
    await lock.query('SELECT pg_advisory_lock($1)', [advisoryLock]);
    const ran = await source.runMigrations();
    for (const { name } of ran) settings.log?.(`migrated: ${name}`);
    return ran.map(({ name }) => name);
  } finally {
    await lock.query('SELECT pg_advisory_unlock($1)', [advisoryLock]);
    await lock.release();
    await source.destroy();
  }
}
