import { Client } from 'pg';
import { migrationSource, runMigrations } from '../../src/platform/database/index.js';
import { migrations } from '../../migrations/index.js';
import { testDatabase } from '../support/test-database.js';
import type { TestDatabase } from '../support/test-database.js';

/** Everything that migrations make, each as one line, but for extensions, which are the database's own, and TypeORM's list of what ran. */
const shapeStatement = `
  WITH own AS (SELECT oid, nspname FROM pg_namespace WHERE nspname NOT IN ('information_schema', 'test_baseline') AND nspname NOT LIKE 'pg\\_%')
  SELECT line FROM (
    SELECT format('%s.%s %s: %s %s %s', nspname, relname, attnum, attname, format_type(atttypid, atttypmod), attnotnull) AS line
      FROM pg_attribute JOIN pg_class c ON c.oid = attrelid JOIN own ON own.oid = relnamespace WHERE relkind IN ('r', 'p', 'v', 'm') AND attnum > 0 AND NOT attisdropped
    UNION ALL SELECT pg_get_indexdef(c.oid) FROM pg_class c JOIN own ON own.oid = relnamespace WHERE relkind = 'i'
    UNION ALL SELECT format('%s: %s', conrelid::regclass, pg_get_constraintdef(p.oid)) FROM pg_constraint p JOIN own ON own.oid = connamespace
    UNION ALL SELECT format('%s.%s AS %s', nspname, relname, pg_get_viewdef(c.oid)) FROM pg_class c JOIN own ON own.oid = relnamespace WHERE relkind IN ('v', 'm')
    UNION ALL SELECT pg_get_functiondef(p.oid) FROM pg_proc p JOIN own ON own.oid = pronamespace
              WHERE NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e') AND prokind = 'f'
    UNION ALL SELECT pg_get_triggerdef(t.oid) FROM pg_trigger t JOIN pg_class c ON c.oid = tgrelid JOIN own ON own.oid = relnamespace WHERE NOT tgisinternal
    UNION ALL SELECT format('%s.%s %s', nspname, relname, relacl) FROM pg_class c JOIN own ON own.oid = relnamespace WHERE relkind IN ('r', 'p', 'v', 'm', 'S')
  ) AS lines WHERE line NOT LIKE '%gangway_migrations%' ORDER BY line`;

describe('migrations', () => {
  let database: TestDatabase;

  beforeAll(async () => void (database = await testDatabase()));
  afterAll(() => database.drop());

  it('can be taken back one by one, down to an empty database, and leave the same tables when they run again', async () => {
    const before = await shape();
    expect(before.length).toBeGreaterThan(1000);
    const source = await migrationSource(database.ownerUrl).initialize();
    for (let left = migrations.length; left > 0; left -= 1) await source.undoLastMigration();
    await source.destroy();
    expect(await shape()).toEqual([]);
    await runMigrations({ ownerUrl: database.ownerUrl });
    expect(await shape()).toEqual(before);
  });

  async function shape(): Promise<string[]> {
    const client = new Client({ connectionString: database.ownerUrl });
    await client.connect();
    try {
      return (await client.query<{ line: string }>(shapeStatement)).rows.map(({ line }) => line);
    } finally {
      await client.end();
    }
  }
});
