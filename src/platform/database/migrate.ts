import { DataSource } from 'typeorm';
import { migrations } from '../../../migrations/index.js';

/** Any number will do, as long as every version of Gangway takes the same one. */
const advisoryLock = 7_264_926;

/** A connection as the owner of the tables, for migrations only. */
export function migrationSource(ownerUrl: string): DataSource {
  return new DataSource({
    type: 'postgres',
    url: ownerUrl,
    migrations,
    migrationsTableName: 'gangway_migrations',
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
