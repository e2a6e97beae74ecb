import { Client } from 'pg';
import { resetStatements } from './baseline.js';

/** A database of this test file's own, migrated and otherwise empty. */
export interface TestDatabase {
  /** As the role that owns the tables. */
  readonly ownerUrl: string;
  /** As the role that the application uses. */
  readonly appUrl: string;
  /** Empties every table, except for the rows that the migrations put in. */
  reset(): Promise<void>;
  /** Cuts off whoever is still connected and removes the database. */
  drop(): Promise<void>;
}

let made = 0;

/** Clones the template. Call it once per file, and `drop` it in `afterAll`. */
export async function testDatabase(): Promise<TestDatabase> {
  const server = { owner: urlFrom('GANGWAY_TEST_OWNER_URL'), app: urlFrom('GANGWAY_TEST_APP_URL') };
  const name = `test_${process.pid}_${Date.now().toString(36)}_${(made += 1)}`;
  await once(server.owner, `CREATE DATABASE ${name} TEMPLATE gangway_template`);
  const ownerUrl = withName(server.owner, name);
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  const statements = await resetStatements(client);
  return {
    ownerUrl,
    appUrl: withName(server.app, name),
    reset: async () => {
      await client.query(statements);
    },
    drop: async () => {
      await client.end();
      await once(server.owner, `DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}

function urlFrom(variable: string): string {
  const url = process.env[variable];
  if (!url) throw new Error(`${variable} is not set: a test that needs the database stands under test/, where the set-up of jest starts one.`);
  return url;
}

const withName = (url: string, name: string): string => url.replace(/[^/]+$/, name);

async function once(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
