import { Client } from 'pg';
import { startApp, type TestApp } from '../../support/app.js';
import { blocksOf, explain, scansOf, statementsOf, touchedBy } from '../../support/plans.js';
import type { Visitor } from '../../support/visitor.js';
import { Board } from './board.js';

const many = 60_000;

describe('the dashboard of a client with very many people', () => {
  let test: TestApp;
  let ada: Visitor;

  beforeAll(async () => {
    test = await startApp();
    const board = new Board(test);
    await board.open();
    ada = await board.looks();
    await fill(test, board.ada.client.id);
  }, 120_000);
  afterAll(() => test?.stop());

  it.each([
    ['everybody', '/client', 25],
    ['a page far behind', `/client?after=0_2026-06-01T00%3A00%3A00.000Z_019369c5-7b6e-7000-8000-000000000000`, 25],
    ['one stage', '/client?stage=review', 25],
    ['a name that one has', '/client?search=person+123456', 1],
    ['a word that all have', '/client?search=sign', 25],
    ['nobody', '/client?search=nobody+at+all', 0],
    ['who is overdue', '/client?stage=overdue', 25],
    ['who is at risk', '/client?stage=at+risk', 25],
  ])('reads no more rows than a page takes: %s', async (_what, path, shown) => {
    const statements = await statementsOf(test, 'reports.', () => ada.open(path));
    expect(ada.page.html.split('table__row').length - 1).toBeGreaterThanOrEqual(shown);
    expect(statements.length).toBeGreaterThanOrEqual(5);
    for (const { sql, values } of statements) {
      const plan = await explain(test, { sql, values });
      const scans = scansOf(plan, ['progress', 'subjects', 'steps_reached']);
      expect({ sql, scanned: scans.map((node) => node['Node Type']) }).toEqual({ sql, scanned: expect.not.arrayContaining(['Seq Scan']) });
      expect({ sql, isFew: touchedBy(scans) < 2_000 && blocksOf(plan) < 3_000 }).toEqual({ sql, isFew: true });
    }
  });
});

/** As the owner, who may count anew what the planner goes by; rows of every stage, most of them finished long ago, as after some years. */
async function fill({ settings }: TestApp, clientId: string): Promise<void> {
  const owner = new Client({ connectionString: settings.migrationDatabaseUrl ?? settings.databaseUrl });
  await owner.connect();
  await owner.query(fillSql, [clientId, new Date(), many]);
  await owner.query('INSERT INTO reports.subjects (id, told_at) SELECT id, now() FROM reports.progress');
  await owner.query('ANALYZE reports.progress, reports.subjects, reports.steps_reached');
  await owner.end();
}

const fillSql = `
  INSERT INTO reports.progress (id, client_id, target, audience, name, title, search_text, stage, is_finished, blocked_by, since, starts_on, task_count, done_count, waits,
    began_at, accepted_at, agreed_at, sent_at, cleared_at, finished_at, reached, is_listed)
  SELECT gen_random_uuid(), $1, 'contract', 'freelancer', 'Person ' || number, 'Sign', 'person ' || number || ' sign', stage, stage = 'finished', CASE WHEN stage <> 'finished' THEN 'talent' END,
    at, CASE WHEN stage <> 'finished' THEN ($2::timestamptz)::date + (number % 60 - 30)::integer END, 2, 0, CASE WHEN number % 7 = 0 THEN '{task}'::text[] ELSE '{}' END,
    at - interval '9 days', at, at, at, NULL, CASE WHEN stage = 'finished' THEN at END, CASE WHEN stage = 'finished' THEN 5 ELSE 3 END, stage <> 'finished' OR at > $2::timestamptz - interval '30 days'
  FROM generate_series(1, $3::integer) AS number
  CROSS JOIN LATERAL (SELECT CASE number % 5 WHEN 0 THEN 'tasks' WHEN 1 THEN 'review' ELSE 'finished' END AS stage, $2::timestamptz - (number % 700) * interval '1 day' AS at) AS made`;
