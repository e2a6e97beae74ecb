import { join } from 'node:path';
import type { Settings } from '../platform/config/index.js';
import { startEmbeddedPostgres } from '../platform/database/embedded/index.js';

export interface Parts {
  readonly settings: Settings;
  stop(): Promise<void>;
}

/** Starts the database that comes along, where none is named, and answers the settings completed with it. */
export async function startEmbeddedParts(settings: Settings): Promise<Parts> {
  if (settings.databaseUrl) return { settings, stop: () => Promise.resolve() };
  const postgres = await startEmbeddedPostgres({ dataDir: join(settings.dataDir, 'postgres') });
  return {
    settings: settings.with({ databaseUrl: postgres.appUrl, migrationDatabaseUrl: postgres.ownerUrl }),
    stop: () => postgres.stop(),
  };
}
