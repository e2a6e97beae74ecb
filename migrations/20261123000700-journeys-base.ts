import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Journeys and their steps, and the view from which a wizard page reads its header. */
export class JourneysBase20261123000700 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE SCHEMA journeys');
    await runner.query('GRANT USAGE ON SCHEMA journeys TO gangway_app');
    await runner.query(`
      CREATE TABLE journeys.journeys (
        subject_id uuid PRIMARY KEY,
        map text NOT NULL CHECK (map IN ('freelancer-contract', 'agency-contract', 'freelancer-cloud', 'agency-cloud')),
        client_id uuid NOT NULL,
        person_id uuid,
        agency_id uuid,
        title text NOT NULL,
        opened_at timestamptz NOT NULL,
        ended_at timestamptz,
        ended_why text,
        CONSTRAINT journeys_have_one_traveller CHECK (num_nonnulls(person_id, agency_id) = 1),
        CONSTRAINT journeys_end_with_a_reason CHECK ((ended_at IS NULL) = (ended_why IS NULL))
      )`);
    await runner.query('CREATE INDEX journeys_of_person ON journeys.journeys (person_id, opened_at) WHERE ended_at IS NULL');
    await runner.query('CREATE INDEX journeys_of_agency ON journeys.journeys (agency_id, opened_at) WHERE ended_at IS NULL');
    await runner.query(`
      CREATE TABLE journeys.steps (
        subject_id uuid NOT NULL REFERENCES journeys.journeys (subject_id),
        key text NOT NULL,
        position integer NOT NULL,
        status text NOT NULL CHECK (status IN ('done', 'current', 'waiting', 'skipped', 'locked')),
        waiting_for text,
        since timestamptz,
        until timestamptz,
        why text,
        PRIMARY KEY (subject_id, key),
        UNIQUE (subject_id, position)
      )`);
    await runner.query(`
      CREATE VIEW journeys.step_headers AS
      SELECT subject_id, jsonb_agg(
        jsonb_build_object('key', key, 'status', status, 'waitingFor', waiting_for, 'since', since, 'until', until, 'why', why)
        ORDER BY position) AS steps
      FROM journeys.steps GROUP BY subject_id`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA journeys CASCADE');
  }
}
