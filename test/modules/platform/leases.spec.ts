import { Injectable } from '@nestjs/common';
import type { INestApplicationContext } from '@nestjs/common';
import { Database } from '../../../src/platform/database/index.js';
import { Delivery } from '../../../src/platform/events/index.js';
import { EventPublications } from '../../../src/platform/events/event-publications.js';
import type { LeasedPublication } from '../../../src/platform/events/event-publications.js';
import { Scheduled, Schedules } from '../../../src/platform/jobs/index.js';
import { crew, middle, RingBell } from '../../support/crew.js';
import { startGround } from '../../support/ground.js';
import { testDatabase } from '../../support/test-database.js';

const rounds: string[] = [];
const during: { job: () => Promise<void> } = { job: () => Promise.resolve() };

@Injectable()
@Scheduled({ name: 'test.round', everySeconds: 3600 })
class GoRound {
  async run(): Promise<void> {
    rounds.push('round');
    await during.job();
  }
}

describe('work that takes longer than its lease', () => {
  let testing: Awaited<ReturnType<typeof testDatabase>>;
  let ground: INestApplicationContext;
  let other: INestApplicationContext;
  let database: Database;
  let beats: (() => void)[] = [];

  beforeAll(async () => {
    testing = await testDatabase();
    ground = await startGround([...crew, GoRound], { databaseUrl: testing.ownerUrl });
    other = await startGround([...crew, GoRound], { databaseUrl: testing.ownerUrl });
    database = ground.get(Database);
    await database.execute('CREATE TABLE public.traces (times int)');
  });

  afterAll(async () => {
    await Promise.all([ground.close(), other.close()]);
    await testing.drop();
  });

  beforeEach(async () => {
    rounds.length = 0;
    beats = [];
    await testing.reset();
    await database.execute('TRUNCATE public.traces');
    jest.spyOn(globalThis, 'setInterval').mockImplementation((beat) => {
      beats.push(beat);
      return setTimeout(() => undefined, 0);
    });
  });

  afterEach(() => {
    jest.restoreAllMocks();
    middle.pause = () => Promise.resolve();
    during.job = () => Promise.resolve();
  });

  /** The lease has all but run out when the timer comes round, once. */
  const runsOutAndBeats = async (table: string): Promise<boolean> => {
    await other.get(Database).execute(`UPDATE ${table} SET locked_until = now() - interval '1 second'`);
    for (const beat of beats) beat();
    for (let look = 0; look < 200; look += 1) {
      const row = await other.get(Database).row<{ held: boolean }>(`SELECT bool_and(locked_until > now()) AS held FROM ${table}`);
      if (row?.held) return true;
    }
    return false;
  };

  it('keeps its publications, so that no other worker delivers them a second time', async () => {
    await ground.get(RingBell).run(7);
    let byTheOther = -1;
    let isHeld = false;
    middle.pause = async () => {
      middle.pause = () => Promise.resolve();
      isHeld = await runsOutAndBeats('platform.event_publications');
      byTheOther = await other.get(Delivery).deliverDue();
    };
    await ground.get(Delivery).deliverDue();
    expect(isHeld).toBe(true);
    expect(byTheOther).toBe(0);
    expect(await database.rows('SELECT status, attempt FROM platform.event_publications')).toEqual([{ status: 'done', attempt: 1 }]);
  });

  it('keeps its job, which comes round again only after its time', async () => {
    // A job's own failure is caught and written down, so what it saw is looked at afterwards.
    let isHeld = false;
    during.job = async () => {
      during.job = () => Promise.resolve();
      isHeld = await runsOutAndBeats('platform.schedules');
      await other.get(Schedules).runDue();
    };
    await ground.get(Schedules).runDue();
    expect(isHeld).toBe(true);
    await other.get(Schedules).runDue();
    expect(rounds).toEqual(['round']);
  });

  it('does not set down a job that another worker took over, and a job whose worker died is taken again', async () => {
    during.job = async () => {
      await database.execute(`UPDATE platform.schedules SET started_at = now() + interval '1 hour'`);
    };
    await ground.get(Schedules).runDue();
    const held = await database.row<{ isHeld: boolean; isDue: boolean }>('SELECT locked_until IS NOT NULL AS "isHeld", due_at <= now() AS "isDue" FROM platform.schedules');
    expect(held).toEqual({ isHeld: true, isDue: true });
    during.job = () => Promise.resolve();
    await database.execute(`UPDATE platform.schedules SET locked_until = now() - interval '1 second'`);
    await other.get(Schedules).runDue();
    expect(rounds).toEqual(['round', 'round']);
  });
});

describe('publications whose lease was lost with its process', () => {
  let testing: Awaited<ReturnType<typeof testDatabase>>;
  let ground: INestApplicationContext;
  let database: Database;

  beforeAll(async () => {
    testing = await testDatabase();
    ground = await startGround(crew, { databaseUrl: testing.ownerUrl, role: 'web' });
    database = ground.get(Database);
    await database.execute('CREATE TABLE public.traces (times int)');
  });

  afterAll(async () => {
    await ground.close();
    await testing.drop();
  });

  beforeEach(async () => {
    await testing.reset();
    await database.execute('TRUNCATE public.traces');
  });

  const ring = async (times: number[]): Promise<void> => {
    for (const each of times) await ground.get(RingBell).run(each);
  };
  const lease = (most = 1_000): Promise<LeasedPublication[]> => new EventPublications(database).lease(most);
  const loseLeases = (): Promise<number> =>
    database.execute(`UPDATE platform.event_publications SET locked_until = now() - interval '1 second' WHERE locked_until IS NOT NULL`);
  const states = (): Promise<object[]> => database.rows('SELECT status, attempt, last_error AS "lastError" FROM platform.event_publications ORDER BY id');

  it('are dead after twelve attempts, and say why', async () => {
    await ring([1]);
    for (let crash = 0; crash < 12; crash += 1) {
      expect(await lease()).toHaveLength(1);
      await loseLeases();
    }
    expect(await lease()).toEqual([]);
    expect(await states()).toEqual([{ status: 'dead', attempt: 12, lastError: 'The process ended while working on it.' }]);
  });

  it('are delivered in sets again where they were lost by accident, apart from what was not', async () => {
    await ring(Array.from({ length: 30 }, (_, times) => times));
    expect(await lease()).toHaveLength(30);
    await loseLeases();
    await ring([30]);
    expect(await lease()).toHaveLength(30);
    expect(await lease()).toHaveLength(1);
  });

  it('are taken half as many at once after each loss, and at last one by one', async () => {
    await ring(Array.from({ length: 20 }, (_, times) => times));
    const sizes: number[] = [];
    for (let crash = 0; crash < 7; crash += 1) {
      sizes.push((await lease(32)).length);
      await database.execute(`UPDATE platform.event_publications SET locked_until = now() - interval '1 second', attempt = $1`, [crash + 1]);
    }
    expect(sizes).toEqual([20, 16, 8, 4, 2, 1, 1]);
  });

  it('are not taken together with those that were lost more often', async () => {
    await ring([0, 1, 2]);
    await lease();
    await loseLeases();
    await database.execute(`UPDATE platform.event_publications SET attempt = 11, due_at = due_at + interval '1 microsecond' WHERE payload ->> 'times' = '1'`);
    expect((await lease()).map(({ payload }) => (payload as { times: number }).times).sort()).toEqual([0, 2]);
    expect(await lease()).toHaveLength(1);
  });

  it.each([0, 1, 17, 38, 39])('of which one kills its process, the one in place %i: that is dead after twelve attempts and does not take its neighbours along', async (culprit) => {
    await ring(Array.from({ length: 40 }, (_, times) => times));
    const publications = new EventPublications(database);
    let deaths = 0;
    for (let taken = await lease(); taken.length > 0; taken = await lease()) {
      const isDeadly = taken.some(({ payload }) => (payload as { times: number }).times === culprit);
      deaths += isDeadly ? 1 : 0;
      if (isDeadly) await loseLeases();
      else await publications.markDone(taken);
    }
    expect(deaths).toBe(12);
    expect(await database.rows(`SELECT status, count(*)::int AS count, max(attempt) <= 12 AS "inTime" FROM platform.event_publications GROUP BY 1 ORDER BY 1`)).toEqual([
      { status: 'dead', count: 1, inTime: true },
      { status: 'done', count: 39, inTime: true },
    ]);
    expect(await database.rows(`SELECT payload ->> 'times' AS times FROM platform.event_publications WHERE status = 'dead'`)).toEqual([{ times: String(culprit) }]);
  });

  it('leave a spent one behind and go on with the rest at once', async () => {
    await ring([1]);
    await lease();
    await loseLeases();
    await database.execute('UPDATE platform.event_publications SET attempt = 12');
    await ring([2]);
    expect(await ground.get(Delivery).deliverDue()).toBe(1);
    expect(await states()).toMatchObject([{ status: 'dead' }, { status: 'done' }]);
  });
});
