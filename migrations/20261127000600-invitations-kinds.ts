import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which agency accepted, under which version of the client's plan an invitation was sent, and what a draft's writer typed for another kind. */
export class InvitationsKinds20261127000600 implements MigrationInterface {
  name = 'InvitationsKinds20261127000600';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE invitations.invitations ADD COLUMN plan_key text, ADD COLUMN plan_version integer,
        ADD COLUMN accepted_for_agency_id uuid, ADD COLUMN set_aside jsonb,
        ADD CONSTRAINT invitations_accepted_for_an_agency CHECK (accepted_for_agency_id IS NULL OR (audience = 'agency' AND state = 'accepted'))`);
    await runner.query('CREATE INDEX invitations_into_cloud ON invitations.invitations (cloud_id) WHERE cloud_id IS NOT NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX invitations.invitations_into_cloud; ALTER TABLE invitations.invitations DROP COLUMN plan_key, DROP COLUMN plan_version, DROP COLUMN accepted_for_agency_id, DROP COLUMN set_aside');
  }
}
