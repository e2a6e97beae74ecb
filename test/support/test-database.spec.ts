import { Client } from 'pg';
import { testDatabase } from './test-database.js';
import type { TestDatabase } from './test-database.js';

describe('the database of a test', () => {
  let database: TestDatabase;
  let owner: Client;

  beforeAll(async () => {
    database = await testDatabase();
    owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
  });

  afterAll(async () => {
    await owner.end();
    await database.drop();
  });

  const count = async (table: string): Promise<number> => (await owner.query<{ count: string }>(`SELECT count(*) FROM ${table}`)).rows.map(({ count: n }) => Number(n))[0] ?? NaN;

  it('is migrated', async () => {
    expect(await count('gangway_migrations')).toBeGreaterThan(0);
  });

  it('loses the rows of a test and keeps those of the migrations', async () => {
    const before = await count('gangway_migrations');
    await owner.query(`INSERT INTO platform.schedules (name, due_at) VALUES ('a test', now())`);
    await database.reset();
    expect(await count('platform.schedules')).toBe(0);
    expect(await count('gangway_migrations')).toBe(before);
  });

  it('lets the application write rows but not change tables', async () => {
    const app = new Client({ connectionString: database.appUrl });
    await app.connect();
    await app.query(`INSERT INTO platform.schedules (name, due_at) VALUES ('by the application', now())`);
    await expect(app.query('ALTER TABLE platform.schedules ADD COLUMN more int')).rejects.toThrow('must be owner');
    await app.end();
    await database.reset();
  });

  it('can be dropped while the application still holds connections', async () => {
    const another = await testDatabase();
    const app = new Client({ connectionString: another.appUrl });
    const cutOff = new Promise<Error>((seen) => app.on('error', seen));
    await app.connect();
    await another.drop();
    expect((await cutOff).message).toContain('terminating connection');
  });
});
