import { Client } from 'pg';
import { testDatabase } from '../support/test-database.js';
import type { TestDatabase } from '../support/test-database.js';

/** What the application may write through: whole views, and single columns that PostgreSQL can pass on to a table. */
const writableStatement = `
  WITH views AS (
    SELECT c.oid, format('%s.%s', nspname, relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
     WHERE relkind IN ('v', 'm') AND nspname <> 'information_schema' AND nspname NOT LIKE 'pg\\_%')
  SELECT name, has_table_privilege('gangway_app', oid, 'INSERT, UPDATE, DELETE')
      OR has_any_column_privilege('gangway_app', oid, 'INSERT')
      OR EXISTS (SELECT FROM pg_attribute WHERE attrelid = oid AND attnum > 0 AND NOT attisdropped
                  AND has_column_privilege('gangway_app', oid, attnum, 'UPDATE') AND pg_column_is_updatable(oid, attnum, true)) AS "isWritable"
    FROM views ORDER BY name`;

describe('views', () => {
  let database: TestDatabase;
  let client: Client;

  beforeAll(async () => {
    database = await testDatabase();
    client = new Client({ connectionString: database.ownerUrl });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  it('are only read by the application, which else writes through them with their owner’s rights', async () => {
    const { rows: views } = await client.query<{ name: string; isWritable: boolean }>(writableStatement);
    expect(views.length).toBeGreaterThan(20);
    const wrong = views.filter(({ isWritable }) => isWritable);
    expect(wrong.map(({ name }) => `Write "REVOKE INSERT, UPDATE, DELETE ON ${name} FROM gangway_app" into the migration that makes this view.`)).toEqual([]);
  });
});
