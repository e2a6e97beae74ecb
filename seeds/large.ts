import { parseArgs } from 'node:util';
import { Client } from 'pg';
import { loadSettings } from '../src/platform/config/index.js';
import { runMigrations } from '../src/platform/database/index.js';
import { startEmbeddedParts } from '../src/start/embedded-parts.js';
import { makeListings } from './large-listings.js';

/** `npm run seed:large -- --listings 1000000`: a world as large as the directory is built for, in DATABASE_URL or the database of DATA_DIR. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { listings: { type: 'string', default: '1000000' } } });
  const count = Number(values.listings);
  if (!Number.isInteger(count) || count < 1) throw new Error('Use: npm run seed:large -- [--listings 1000000]');
  const asked = loadSettings();
  if (asked.isProduction) throw new Error('GANGWAY_MODE is production: a real Gangway gets no invented agencies.');
  const { settings, stop } = await startEmbeddedParts(asked);
  try {
    await fill(settings.migrationDatabaseUrl, count);
  } finally {
    await stop();
  }
}

async function fill(ownerUrl: string, count: number): Promise<void> {
  await runMigrations({ ownerUrl });
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await makeListings(owner, { count, onProgress: (made) => process.stdout.write(`${made} of ${count} listings\n`) });
  } finally {
    await owner.end();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
