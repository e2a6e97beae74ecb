import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When each person gets their one mail a day about what waits for them. People who chose nothing get theirs at eight. */
export class OnboardingDigests20261127024200 implements MigrationInterface {
  name = 'OnboardingDigests20261127024200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE onboarding.digest_schedules (
        person_id uuid PRIMARY KEY,
        hour integer NOT NULL CHECK (hour BETWEEN 0 AND 23),
        is_off boolean NOT NULL,
        next_at timestamptz NOT NULL,
        sent_on date
      );
      CREATE INDEX digest_schedules_due ON onboarding.digest_schedules (next_at) WHERE NOT is_off`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE onboarding.digest_schedules');
  }
}
