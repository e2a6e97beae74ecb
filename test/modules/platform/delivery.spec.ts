import type { INestApplicationContext } from '@nestjs/common';
import { Redis } from 'ioredis';
import { Database } from '../../../src/platform/database/index.js';
import { Delivery } from '../../../src/platform/events/index.js';
import { crew, RingBell } from '../../support/crew.js';
import { startGround } from '../../support/ground.js';
import { hasRedis, startRedis } from '../../support/redis.js';
import { testDatabase } from '../../support/test-database.js';
import { eventually } from '../../support/eventually.js';
import { kill, said, startWorker } from '../../support/worker-process.js';

let testing: Awaited<ReturnType<typeof testDatabase>>;

beforeAll(async () => {
  testing = await testDatabase();
});

afterAll(() => testing.drop());

const tracesIn = async (ground: INestApplicationContext): Promise<number[]> =>
  (await ground.get(Database).rows<{ times: number }>('SELECT times FROM public.traces ORDER BY times')).map(({ times }) => times);

const prepare = async (ground: INestApplicationContext): Promise<void> => {
  await testing.reset();
  await ground.get(Database).execute('CREATE TABLE IF NOT EXISTS public.traces (times int)');
  await ground.get(Database).execute('TRUNCATE public.traces');
};

describe('a worker killed with SIGKILL in the middle of a listener', () => {
  it('leads to exactly one effect once another worker takes over', async () => {
    const ground = await startGround(crew, { databaseUrl: testing.ownerUrl });
    await prepare(ground);
    await ground.get(RingBell).run(1);
    const worker = startWorker('worker-to-kill', testing.ownerUrl);
    await said(worker, 'in the middle');
    await kill(worker);

    expect(await ground.get(Delivery).deliverDue()).toBe(0);
    await ground.get(Database).execute(`UPDATE platform.event_publications SET locked_until = now() - interval '1 second'`);
    expect(await ground.get(Delivery).deliverDue()).toBe(1);

    expect(await tracesIn(ground)).toEqual([1]);
    expect(await ground.get(Database).rows('SELECT status, attempt FROM platform.event_publications')).toEqual([{ status: 'done', attempt: 2 }]);
    await ground.close();
  });
});

const withRedis = hasRedis ? describe : describe.skip;

withRedis(hasRedis ? 'delivery over Redis' : 'delivery over Redis (skipped: redis-server is not installed)', () => {
  it('is rung through Bull, from a web process to a worker process', async () => {
    const redis = await startRedis();
    const settings = { databaseUrl: testing.ownerUrl, redisUrl: redis.url };
    const web = await startGround(crew, { ...settings, role: 'web' });
    const worker = await startGround(crew, { ...settings, role: 'worker' });
    await prepare(web);
    await web.get(RingBell).run(2);
    await eventually(async () => expect(await tracesIn(web)).toEqual([2]));
    await Promise.all([web.close(), worker.close()]);
    await redis.stop();
  });

  it('loses nothing when Redis is flushed, and nothing and no time when Redis is gone', async () => {
    const redis = await startRedis();
    const settings = { databaseUrl: testing.ownerUrl, redisUrl: redis.url };
    const web = await startGround(crew, { ...settings, role: 'web' });
    await prepare(web);
    await web.get(RingBell).run(3);
    const client = new Redis(redis.url);
    await client.flushall();
    client.disconnect();
    await redis.stop();
    await web.get(RingBell).run(4);

    // Without the bell a worker finds the work by looking, as its ticker does every two seconds.
    const worker = await startGround(crew, { databaseUrl: testing.ownerUrl, role: 'worker' });
    await worker.get(Delivery).deliverDue();
    expect(await tracesIn(web)).toEqual([3, 4]);
    await Promise.all([web.close(), worker.close()]);
  });
});
