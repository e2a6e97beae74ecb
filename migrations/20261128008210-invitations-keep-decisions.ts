import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What was decided about a list outlives its rows, and a list that nobody decided comes back by itself. The older version lets
 * both be; its job that forgets lists leaves those with decisions standing.
 */
export class InvitationsKeepDecisions20261128008210 implements MigrationInterface {
  name = 'InvitationsKeepDecisions20261128008210';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE invitations.approvals
        DROP CONSTRAINT approvals_import_id_fkey,
        DROP CONSTRAINT approvals_decision_check,
        DROP CONSTRAINT approvals_decided,
        ADD CONSTRAINT approvals_import_id_fkey FOREIGN KEY (import_id) REFERENCES invitations.imports (id) NOT VALID,
        ADD CONSTRAINT approvals_decision_check CHECK (decision IN ('approved', 'sent back', 'taken back', 'lapsed')) NOT VALID,
        ADD CONSTRAINT approvals_decided CHECK (
          (decision IS NULL) = (decided_at IS NULL) AND (decision IS NULL OR decision = 'lapsed') = (decided_by_id IS NULL)) NOT VALID;
      ALTER TABLE invitations.approvals
        VALIDATE CONSTRAINT approvals_import_id_fkey, VALIDATE CONSTRAINT approvals_decision_check, VALIDATE CONSTRAINT approvals_decided`);
    await runner.query(imports(`'read', 'checking', 'checked', 'forgotten'`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE invitations.approvals SET decision = 'taken back', decided_by_id = asked_by_id WHERE decision = 'lapsed';
      ALTER TABLE invitations.approvals
        DROP CONSTRAINT approvals_import_id_fkey,
        DROP CONSTRAINT approvals_decision_check,
        DROP CONSTRAINT approvals_decided,
        ADD CONSTRAINT approvals_import_id_fkey FOREIGN KEY (import_id) REFERENCES invitations.imports (id) ON DELETE CASCADE,
        ADD CONSTRAINT approvals_decision_check CHECK (decision IN ('approved', 'sent back', 'taken back')),
        ADD CONSTRAINT approvals_decided CHECK ((decision IS NULL) = (decided_at IS NULL) AND (decision IS NULL) = (decided_by_id IS NULL));
      UPDATE invitations.imports SET state = 'checked' WHERE state = 'forgotten'`);
    await runner.query(imports(`'read', 'checking', 'checked'`));
  }
}

/** @param unsent the states of a list that nobody sent */
const imports = (unsent: string): string => `
  ALTER TABLE invitations.imports
    DROP CONSTRAINT imports_state_check,
    DROP CONSTRAINT imports_sent_by,
    ADD CONSTRAINT imports_state_check CHECK (state IN (${unsent}, 'awaiting approval', 'sending', 'paused', 'sent', 'undoing', 'undone')) NOT VALID,
    ADD CONSTRAINT imports_sent_by CHECK (
      state IN (${unsent}) OR (sent_by_id IS NOT NULL AND (state = 'awaiting approval' OR sent_at IS NOT NULL))) NOT VALID;
  ALTER TABLE invitations.imports VALIDATE CONSTRAINT imports_state_check, VALIDATE CONSTRAINT imports_sent_by`;
