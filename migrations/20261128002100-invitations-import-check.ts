import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The dry run of a long list goes on by itself, part by part: an import says how far it is. */
export class InvitationsImportCheck20261128002100 implements MigrationInterface {
  name = 'InvitationsImportCheck20261128002100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE invitations.imports
        ADD COLUMN judged_count integer NOT NULL DEFAULT 0,
        ADD COLUMN judged_up_to integer NOT NULL DEFAULT 0,
        DROP CONSTRAINT imports_state_check,
        DROP CONSTRAINT imports_sent_by,
        ADD CONSTRAINT imports_state_check CHECK (state IN
          ('read', 'checking', 'checked', 'awaiting approval', 'sending', 'paused', 'sent', 'undoing', 'undone')) NOT VALID,
        ADD CONSTRAINT imports_sent_by CHECK (
          state IN ('read', 'checking', 'checked') OR (sent_by_id IS NOT NULL AND (state = 'awaiting approval' OR sent_at IS NOT NULL))) NOT VALID;
      ALTER TABLE invitations.imports VALIDATE CONSTRAINT imports_state_check, VALIDATE CONSTRAINT imports_sent_by`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE invitations.imports SET state = 'read' WHERE state = 'checking';
      ALTER TABLE invitations.imports
        DROP COLUMN judged_count,
        DROP COLUMN judged_up_to,
        DROP CONSTRAINT imports_state_check,
        DROP CONSTRAINT imports_sent_by,
        ADD CONSTRAINT imports_state_check CHECK (state IN
          ('read', 'checked', 'awaiting approval', 'sending', 'paused', 'sent', 'undoing', 'undone')),
        ADD CONSTRAINT imports_sent_by CHECK (
          state IN ('read', 'checked') OR (sent_by_id IS NOT NULL AND (state = 'awaiting approval' OR sent_at IS NOT NULL)))`);
  }
}
