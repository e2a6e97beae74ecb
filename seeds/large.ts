import { parseArgs } from 'node:util';
import { Client } from 'pg';
import { loadSettings } from '../src/platform/config/index.js';
import { runMigrations } from '../src/platform/database/index.js';
import { startEmbeddedParts } from '../src/start/embedded-parts.js';
import { firstClient, makeInvitations } from './large-invitations.js';
import { makeListings } from './large-listings.js';

const usage = 'Use: npm run seed:large -- [--listings 1000000] [--invitations 1000000]';

/** How many of each to make. */
interface Wanted {
  readonly listings: number;
  readonly invitations: number;
}

/** `npm run seed:large -- --listings 1000000 --invitations 1000000`: a large world, in DATABASE_URL or the database of DATA_DIR. */
async function main(): Promise<void> {
  const wanted = readWanted();
  const asked = loadSettings();
  if (asked.isProduction) throw new Error('GANGWAY_MODE is production: a real Gangway gets no invented rows.');
  const { settings, stop } = await startEmbeddedParts(asked);
  try {
    await fill(settings.migrationDatabaseUrl, wanted);
  } finally {
    await stop();
  }
}

/** Without any number a million listings. */
function readWanted(): Wanted {
  const { values } = parseArgs({ options: { listings: { type: 'string' }, invitations: { type: 'string' } } });
  const wanted = { listings: Number(values.listings ?? (values.invitations === undefined ? 1_000_000 : 0)), invitations: Number(values.invitations ?? 0) };
  const isCount = (count: number): boolean => Number.isInteger(count) && count >= 0;
  if (!isCount(wanted.listings) || !isCount(wanted.invitations) || wanted.listings + wanted.invitations === 0) throw new Error(usage);
  return wanted;
}

async function fill(ownerUrl: string, { listings, invitations }: Wanted): Promise<void> {
  await runMigrations({ ownerUrl });
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  const progress = (count: number, what: string) => (made: number) => void process.stdout.write(`${made} of ${count} ${what}\n`);
  try {
    if (listings > 0) await makeListings(owner, { count: listings, onProgress: progress(listings, 'listings') });
    if (invitations > 0) await makeInvitations(owner, { clientId: await firstClient(owner), count: invitations, onProgress: progress(invitations, 'invitations') });
  } finally {
    await owner.end();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
