import { Injectable } from '@nestjs/common';
import type { INestApplicationContext } from '@nestjs/common';
import { Database } from '../../../src/platform/database/index.js';
import { Delivery } from '../../../src/platform/events/index.js';
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
