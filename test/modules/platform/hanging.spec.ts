import { DataSource } from 'typeorm';
import { Database } from '../../../src/platform/database/index.js';
import { isDatabaseOutage } from '../../../src/platform/errors/outage.js';
import { Transactions } from '../../../src/platform/transactions/index.js';
import { startApp } from '../../support/app.js';
import type { TestApp } from '../../support/app.js';
import { silentDatabase } from '../../support/silent-database.js';
import type { SilentDatabase } from '../../support/silent-database.js';
import { testDatabase } from '../../support/test-database.js';
import { Visitor } from '../../support/visitor.js';

interface PooledClient {
  connectionParameters: { query_timeout: number };
  readonly connection: { readonly stream: { readonly destroyed: boolean } };
}

interface Pool {
  readonly options: object;
  on(event: 'acquire', listener: (client: PooledClient) => void): void;
  off(event: 'acquire', listener: (client: PooledClient) => void): void;
}

describe('when PostgreSQL hangs', () => {
  let behind: Awaited<ReturnType<typeof testDatabase>>;
  let postgres: SilentDatabase;
  let testing: TestApp;
  let visitor: Visitor;
  let pool: Pool;
  let database: Database;

  beforeAll(async () => {
    behind = await testDatabase();
    postgres = await silentDatabase(behind.appUrl);
    testing = await startApp({ databaseUrl: postgres.url });
    visitor = new Visitor(testing.url);
    database = testing.app.get(Database);
    pool = (testing.app.get(DataSource).driver as unknown as { master: Pool }).master;
  });

  afterAll(async () => {
    await testing.stop();
    await postgres.close();
    await behind.drop();
  });

  afterEach(() => {
    postgres.speak();
    pool.off('acquire', hurry);
    pool.off('acquire', waitLonger);
  });

  /** The limit as it is, only shorter than a test may take. */
  const hurry = ({ connectionParameters }: PooledClient): void => {
    connectionParameters.query_timeout = 100;
  };
  /** Far longer than a load balancer waits. A connection whose statement is given up is cut off. */
  const waiting: PooledClient[] = [];
  const waitLonger = (client: PooledClient): void => {
    client.connectionParameters.query_timeout = 10_000;
    waiting.push(client);
  };
  const isReady = async (): Promise<number> => (await visitor.request('GET', '/health/ready')).status;

  it('the health check answers for itself, long before its statement is given up', async () => {
    pool.on('acquire', waitLonger);
    expect(await isReady()).toBe(200);
    postgres.fallSilent();
    expect(await isReady()).toBe(503);
    expect(waiting.map(({ connection }) => connection.stream.destroyed)).not.toContain(true);
    postgres.speak();
    expect(await isReady()).toBe(200);
  });

  it('pages answer 503 with Retry-After, and come back by themselves', async () => {
    expect(pool.options).toMatchObject({ statement_timeout: 30_000, query_timeout: 35_000 });
    pool.on('acquire', hurry);
    postgres.fallSilent();
    await visitor.open(`/invitations/link/${'a'.repeat(43)}`);
    expect(visitor.page.status).toBe(503);
    expect(visitor.page.headers.get('retry-after')).toBe('10');
    postgres.speak();
    expect((await visitor.open(`/invitations/link/${'a'.repeat(43)}`)).status).toBe(404);
  });

  it('a transaction in which no answer came is left to nobody', async () => {
    pool.on('acquire', hurry);
    const process = (): Promise<number> => database.rows<{ pid: number }>('SELECT pg_backend_pid() AS pid').then(([row]) => row?.pid ?? 0);
    let first = 0;
    const failed = testing.app.get(Transactions).run(async () => {
      first = await process();
      postgres.fallSilent();
      await process();
    });
    const error = await failed.catch((caught: unknown) => caught);
    expect(isDatabaseOutage(error)).toBe(true);
    postgres.speak();
    expect(await testing.app.get(Transactions).run(process)).not.toBe(first);
  });

  it('a transaction that was given more time waits for it', async () => {
    pool.on('acquire', hurry);
    const slow = 'SELECT pg_sleep(0.3)';
    await expect(testing.app.get(Transactions).run(() => database.execute(slow))).rejects.toThrow('Query read timeout');
    const slowly = async (): Promise<number> => {
      await database.allow(60);
      return database.execute(slow);
    };
    expect(await testing.app.get(Transactions).run(slowly)).toBe(1);
  });
});
