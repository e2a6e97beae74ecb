import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A whole list can wait for a yes. One approval is about one invitation or about one list, so that a list of any length is
 * one row to decide. The older version sees approvals of lists as approvals of no invitation, and lets them be.
 */
export class InvitationsListApproval20261128002000 implements MigrationInterface {
  name = 'InvitationsListApproval20261128002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(lists);
    await runner.query(approvals);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM invitations.approvals WHERE import_id IS NOT NULL;
      ALTER TABLE invitations.approvals DROP COLUMN import_id, ALTER COLUMN invitation_id SET NOT NULL;
      UPDATE invitations.imports SET state = CASE WHEN sent_at IS NULL THEN 'checked' ELSE 'paused' END WHERE state = 'awaiting approval';
      ALTER TABLE invitations.imports
        DROP COLUMN approved_at,
        DROP CONSTRAINT imports_state_check,
        DROP CONSTRAINT imports_sent_by,
        ADD CONSTRAINT imports_state_check CHECK (state IN ('read', 'checked', 'sending', 'paused', 'sent', 'undoing', 'undone')),
        ADD CONSTRAINT imports_sent_by CHECK (state IN ('read', 'checked') OR (sent_by_id IS NOT NULL AND sent_at IS NOT NULL));
      DROP INDEX invitations.imports_under_way;
      CREATE INDEX imports_under_way ON invitations.imports (client_id) WHERE state IN ('sending', 'paused')`);
  }
}

/** Whoever asks for a yes stands there as who sends it; when it was sent is known once it goes out. */
const lists = `
  ALTER TABLE invitations.imports
    ADD COLUMN approved_at timestamptz,
    DROP CONSTRAINT imports_state_check,
    DROP CONSTRAINT imports_sent_by,
    ADD CONSTRAINT imports_state_check CHECK (state IN
      ('read', 'checked', 'awaiting approval', 'sending', 'paused', 'sent', 'undoing', 'undone')) NOT VALID,
    ADD CONSTRAINT imports_sent_by CHECK (
      state IN ('read', 'checked') OR (sent_by_id IS NOT NULL AND (state = 'awaiting approval' OR sent_at IS NOT NULL))) NOT VALID;
  ALTER TABLE invitations.imports VALIDATE CONSTRAINT imports_state_check, VALIDATE CONSTRAINT imports_sent_by;
  DROP INDEX invitations.imports_under_way;
  CREATE INDEX imports_under_way ON invitations.imports (client_id) WHERE state IN ('awaiting approval', 'sending', 'paused')`;

const approvals = `
  ALTER TABLE invitations.approvals
    ALTER COLUMN invitation_id DROP NOT NULL,
    ADD COLUMN import_id uuid REFERENCES invitations.imports (id) ON DELETE CASCADE,
    ADD CONSTRAINT approvals_about_one CHECK (num_nonnulls(invitation_id, import_id) = 1),
    ADD CONSTRAINT approvals_of_list_once UNIQUE (import_id, round, step);
  CREATE UNIQUE INDEX approvals_one_waiting_of_list ON invitations.approvals (import_id) WHERE decision IS NULL`;
