import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Renewals that nobody answered in time: from then on they block as the approval's own task did, and the client sees them. */
export class OnboardingLapsedApprovals20261128005300 implements MigrationInterface {
  name = 'OnboardingLapsedApprovals20261128005300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE onboarding.tasks ADD COLUMN lapsed_at timestamptz, DROP CONSTRAINT tasks_renewals_block_nothing,
        ADD CONSTRAINT tasks_renewals_block_when_lapsed CHECK (renews_id IS NULL OR NOT is_blocking OR lapsed_at IS NOT NULL);
      CREATE INDEX tasks_lapsed ON onboarding.tasks (client_id, lapsed_at, id) WHERE lapsed_at IS NOT NULL AND state IN ('to do', 'changes requested');
      CREATE INDEX tasks_lapsed_at_once ON onboarding.tasks (lapsed_at) WHERE lapsed_at IS NOT NULL;
      CREATE VIEW onboarding.lapsed_cards AS
        SELECT task.id AS task_id, task.client_id, task.contract_id, task.membership_id, task.person_id, task.agency_id, task.title, task.renew_by, task.lapsed_at
        FROM onboarding.tasks AS task
        JOIN onboarding.checklists AS checklist ON checklist.id = task.checklist_id AND checklist.ended_at IS NULL AND checklist.state <> 'rejected'
        WHERE task.lapsed_at IS NOT NULL AND task.state IN ('to do', 'changes requested');
      GRANT SELECT ON onboarding.lapsed_cards TO gangway_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW onboarding.lapsed_cards;
      UPDATE onboarding.tasks SET is_blocking = false WHERE renews_id IS NOT NULL;
      ALTER TABLE onboarding.tasks DROP COLUMN lapsed_at, ADD CONSTRAINT tasks_renewals_block_nothing CHECK (renews_id IS NULL OR NOT is_blocking)`);
  }
}
