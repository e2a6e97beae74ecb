import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { runMigrations } from '../../src/platform/database/index.js';
import { startEmbeddedPostgres } from '../../src/platform/database/embedded/index.js';
import { keepBaseline } from './baseline.js';

/** The PostgreSQL of one run of jest. */
export interface TestServer {
  stop(): Promise<void>;
}

export const templateName = 'gangway_template';

const prefix = 'gangway-jest-';

/**
 * Nobody needs these data after the run, so nothing waits for the disk. With a handful of rows, planning takes ten times as long as what
 * is planned, and any plan will do: so each is made once, in the order in which the statement names its tables.
 */
const settings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '300',
  autovacuum: 'off',
  plan_cache_mode: 'force_generic_plan',
  join_collapse_limit: '1',
  from_collapse_limit: '1',
};

/** Starts the server in a folder of its own, migrates the template, and tells the workers where it is. */
export async function startTestServer(): Promise<TestServer> {
  removeLeftFolders();
  const folder = mkdtempSync(join(tmpdir(), prefix));
  writeFileSync(join(folder, 'jest.pid'), String(process.pid));
  const server = await startEmbeddedPostgres({ dataDir: folder, settings });
  const stop = async (): Promise<void> => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await makeTemplate(server.ownerUrl);
  } catch (error) {
    await stop();
    throw error;
  }
  process.env['GANGWAY_TEST_OWNER_URL'] = server.ownerUrl;
  process.env['GANGWAY_TEST_APP_URL'] = server.appUrl;
  return { stop };
}

async function makeTemplate(ownerUrl: string): Promise<void> {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  await owner.query(`CREATE DATABASE ${templateName}`);
  await owner.end();
  const url = ownerUrl.replace(/[^/]+$/, templateName);
  await runMigrations({ ownerUrl: url });
  await keepBaseline(url);
}

/** A killed run leaves its folder behind; its server is gone by itself. */
function removeLeftFolders(): void {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    const folder = join(tmpdir(), name);
    if (isLeft(folder)) rmSync(folder, { recursive: true, force: true });
  }
}

function isLeft(folder: string): boolean {
  try {
    process.kill(Number(readFileSync(join(folder, 'jest.pid'), 'utf8')), 0);
    return false;
  } catch (error) {
    // ESRCH: that run is over. Anything else is a folder of somebody else, or one that is just being made.
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}
