import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { runMigrations } from '../../src/platform/database/index.js';
import { startEmbeddedPostgres } from '../../src/platform/database/embedded/index.js';
import { productEnvironment } from './bench-settings.js';
import type { Environment } from './bench-settings.js';

/** What everything measured stands on: a PostgreSQL of the bench's own, durable as in production, and a folder that is removed at the end. */
export interface Stage {
  readonly environment: Environment;
  readonly masterKey: Buffer;
  /** As the owner of the tables: makes the visitors and counts rows. */
  readonly owner: Client;
  close(): Promise<void>;
}

/** Durable, and without a checkpoint that writes down the rows somebody made while something else is measured. */
const settings = { fsync: 'on', synchronous_commit: 'on', max_wal_size: '16GB', checkpoint_timeout: '1h' } as const;

export async function openStage(): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), 'gangway-bench-'));
  const postgres = await startEmbeddedPostgres({ dataDir: join(folder, 'postgres'), settings });
  await runMigrations({ ownerUrl: postgres.ownerUrl });
  const owner = new Client({ connectionString: postgres.ownerUrl });
  await owner.connect();
  const masterKey = randomBytes(32);
  return {
    environment: productEnvironment(postgres.appUrl, masterKey, folder),
    masterKey,
    owner,
    close: async () => {
      await owner.end();
      await postgres.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
