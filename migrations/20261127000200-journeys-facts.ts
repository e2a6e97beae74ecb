import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a journey was opened with (whether the profile may be skipped, say), and the view from which steps read it. */
export class JourneysFacts20261127000200 implements MigrationInterface {
  name = 'JourneysFacts20261127000200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE journeys.journeys ADD COLUMN facts jsonb NOT NULL DEFAULT '{}'`);
    await runner.query(`
      CREATE VIEW journeys.journey_cards AS
      SELECT subject_id, map, client_id, person_id, agency_id, title, facts, opened_at, ended_at FROM journeys.journeys`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW journeys.journey_cards; ALTER TABLE journeys.journeys DROP COLUMN facts');
  }
}
