import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A client's own review queue and what it decided, each found by an index of its own; and waivers by their end. */
export class OnboardingClientReviews20261127024000 implements MigrationInterface {
  name = 'OnboardingClientReviews20261127024000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX tasks_waiting_at_client ON onboarding.tasks (client_id, due_at, id) WHERE is_waiting AND reviewer = 'client';
      CREATE INDEX decisions_of_client_by_time ON onboarding.decisions (client_id, at DESC, id DESC) WHERE reviewer = 'client';
      CREATE INDEX tasks_waived_until ON onboarding.tasks (waived_until, id) WHERE state = 'waived' AND waived_until IS NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX onboarding.tasks_waiting_at_client, onboarding.decisions_of_client_by_time, onboarding.tasks_waived_until');
  }
}
