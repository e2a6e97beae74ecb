import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A client's own task may be with a colleague of the hiring manager; each hand-over is kept. What is done has an index for its list. */
export class OnboardingHandOvers20261127024100 implements MigrationInterface {
  name = 'OnboardingHandOvers20261127024100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE onboarding.tasks ADD COLUMN assignee_id uuid;
      CREATE TABLE onboarding.hand_overs (
        id uuid PRIMARY KEY,
        task_id uuid NOT NULL REFERENCES onboarding.tasks (id),
        client_id uuid NOT NULL,
        from_id uuid NOT NULL,
        to_id uuid NOT NULL,
        by_id uuid NOT NULL,
        note text,
        at timestamptz NOT NULL
      );
      CREATE INDEX hand_overs_of_task ON onboarding.hand_overs (task_id, at);
      CREATE INDEX tasks_of_client_done ON onboarding.tasks (client_id, decided_at DESC, id DESC) WHERE kind = 'client' AND state IN ('approved', 'waived')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX onboarding.tasks_of_client_done;
      DROP TABLE onboarding.hand_overs;
      ALTER TABLE onboarding.tasks DROP COLUMN assignee_id`);
  }
}
