import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A journey may be held while the client behind it is suspended; the header of every wizard page says so. */
export class JourneysHolds20261127026200 implements MigrationInterface {
  name = 'JourneysHolds20261127026200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE journeys.journeys ADD COLUMN held_by text;
      CREATE INDEX journeys_of_client ON journeys.journeys (client_id) WHERE ended_at IS NULL`);
    await runner.query(`
      CREATE OR REPLACE VIEW journeys.step_headers AS
      SELECT step.subject_id, jsonb_agg(
        jsonb_build_object('key', step.key, 'status', step.status, 'waitingFor', step.waiting_for, 'since', step.since, 'until', step.until,
                           'why', step.why, 'heldBy', journey.held_by)
        ORDER BY step.position) AS steps
      FROM journeys.steps AS step JOIN journeys.journeys AS journey ON journey.subject_id = step.subject_id
      GROUP BY step.subject_id`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE VIEW journeys.step_headers AS
      SELECT subject_id, jsonb_agg(
        jsonb_build_object('key', key, 'status', status, 'waitingFor', waiting_for, 'since', since, 'until', until, 'why', why)
        ORDER BY position) AS steps
      FROM journeys.steps GROUP BY subject_id`);
    await runner.query('ALTER TABLE journeys.journeys DROP COLUMN held_by; DROP INDEX journeys.journeys_of_client');
  }
}
