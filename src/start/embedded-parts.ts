import { join } from 'node:path';
import type { Settings } from '../platform/config/index.js';
import { startEmbeddedPostgres } from '../platform/database/embedded/index.js';

export interface Parts {
  readonly settings: Settings;
  stop(): Promise<void>;
}

/**
 * Starts the database that comes along, where none is named, and answers the settings completed with it.
 * Without that database there is nothing to be done, so the process ends when it does not stay up.
 */
export async function startEmbeddedParts(settings: Settings): Promise<Parts> {
  if (settings.databaseUrl) return { settings, stop: () => Promise.resolve() };
  const postgres = await startEmbeddedPostgres({
    dataDir: join(settings.dataDir, 'postgres'),
    whenUpAgain: () => process.stderr.write('PostgreSQL had ended by itself; it is up again.\n'),
    whenLost: ({ message }) => {
      process.stderr.write(`${message}\nGangway ends, too. Start it again once that is put right.\n`);
      process.exit(1);
    },
  });
  return {
    settings: settings.with({ databaseUrl: postgres.appUrl, migrationDatabaseUrl: postgres.ownerUrl }),
    stop: () => postgres.stop(),
  };
}
