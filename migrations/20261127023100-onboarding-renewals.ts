import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An approval near its end is renewed by a task beside it; each reminder of that goes out once. */
export class OnboardingRenewals20261127023100 implements MigrationInterface {
  name = 'OnboardingRenewals20261127023100';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [tasks, indexes, reminders]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE onboarding.renewal_reminders;
      DELETE FROM onboarding.tasks WHERE renews_id IS NOT NULL;
      DROP INDEX onboarding.tasks_one_per_requirement;
      ALTER TABLE onboarding.tasks DROP COLUMN renews_id, DROP COLUMN renew_by;
      CREATE UNIQUE INDEX tasks_one_per_requirement ON onboarding.tasks (checklist_id, requirement_id) WHERE requirement_id IS NOT NULL;
      DROP INDEX onboarding.tasks_ending`);
  }
}

const tasks = `
  ALTER TABLE onboarding.tasks
    ADD COLUMN renews_id uuid CONSTRAINT tasks_renewed_once UNIQUE REFERENCES onboarding.tasks (id),
    ADD COLUMN renew_by timestamptz,
    ADD CONSTRAINT tasks_renew_by_a_day CHECK (num_nonnulls(renews_id, renew_by) IN (0, 2)),
    ADD CONSTRAINT tasks_renewals_block_nothing CHECK (renews_id IS NULL OR NOT is_blocking)`;

const indexes = `
  DROP INDEX onboarding.tasks_one_per_requirement;
  CREATE UNIQUE INDEX tasks_one_per_requirement ON onboarding.tasks (checklist_id, requirement_id) WHERE requirement_id IS NOT NULL AND renews_id IS NULL;
  CREATE INDEX tasks_ending ON onboarding.tasks (valid_until) WHERE state = 'approved' AND valid_until IS NOT NULL;
  CREATE INDEX tasks_to_renew ON onboarding.tasks (renew_by) WHERE renew_by IS NOT NULL AND state IN ('to do', 'changes requested');
  CREATE INDEX tasks_renewals_of_talent ON onboarding.tasks (coalesce(agency_id, person_id)) WHERE renew_by IS NOT NULL AND state IN ('to do', 'changes requested')`;

const reminders = `
  CREATE TABLE onboarding.renewal_reminders (
    task_id uuid NOT NULL REFERENCES onboarding.tasks (id),
    occasion text NOT NULL CHECK (occasion IN ('30 days', '14 days', '3 days')),
    reminded_at timestamptz NOT NULL,
    PRIMARY KEY (task_id, occasion)
  )`;
