import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A checklist hangs on a contract or on a membership of a talent cloud; its talent is a person or an agency. */
export class OnboardingMemberships20261127000700 implements MigrationInterface {
  name = 'OnboardingMemberships20261127000700';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE onboarding.checklists ALTER COLUMN contract_id DROP NOT NULL,
        ADD COLUMN membership_id uuid CONSTRAINT checklists_once_per_membership UNIQUE,
        ADD CONSTRAINT checklists_hang_on_one_thing CHECK (num_nonnulls(contract_id, membership_id) = 1);
      CREATE INDEX checklists_of_agency ON onboarding.checklists (agency_id) WHERE agency_id IS NOT NULL;
      ALTER TABLE onboarding.tasks ALTER COLUMN contract_id DROP NOT NULL,
        ADD COLUMN membership_id uuid, ADD COLUMN agency_id uuid,
        ADD CONSTRAINT tasks_hang_on_one_thing CHECK (num_nonnulls(contract_id, membership_id) = 1);
      CREATE INDEX tasks_still_valid_for_agency ON onboarding.tasks (requirement_id, agency_id, valid_until)
        WHERE state = 'approved' AND valid_until IS NOT NULL AND agency_id IS NOT NULL;
      ALTER TABLE onboarding.signatures ALTER COLUMN contract_id DROP NOT NULL, ADD COLUMN membership_id uuid`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE onboarding.signatures DROP COLUMN membership_id, ALTER COLUMN contract_id SET NOT NULL;
      ALTER TABLE onboarding.tasks DROP COLUMN membership_id, DROP COLUMN agency_id, ALTER COLUMN contract_id SET NOT NULL;
      ALTER TABLE onboarding.checklists DROP COLUMN membership_id, ALTER COLUMN contract_id SET NOT NULL`);
  }
}
