import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a client's talent still has to send in, the oldest first, found by an index of its own. */
export class OnboardingOutstanding20261128005000 implements MigrationInterface {
  name = 'OnboardingOutstanding20261128005000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX tasks_outstanding ON onboarding.tasks (client_id, created_at, id)
      WHERE kind IN ('upload', 'sign', 'questions', 'acknowledge') AND state IN ('to do', 'changes requested')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX onboarding.tasks_outstanding');
  }
}
