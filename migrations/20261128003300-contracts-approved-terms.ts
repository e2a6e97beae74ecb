import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which drafts a colleague of the client approved word for word, so that nobody rewrites them while the invitation is open. */
export class ContractsApprovedTerms20261128003300 implements MigrationInterface {
  name = 'ContractsApprovedTerms20261128003300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE contracts.contracts ADD COLUMN are_terms_approved boolean NOT NULL DEFAULT false');
    await runner.query(`
      UPDATE contracts.contracts AS contract SET are_terms_approved = true
        FROM invitations.invitations AS invitation
       WHERE invitation.contract_id = contract.id AND contract.state = 'draft' AND contract.terms_version = 1
         AND EXISTS (SELECT 1 FROM invitations.approvals AS approval WHERE approval.invitation_id = invitation.id AND approval.decision = 'approved')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE contracts.contracts DROP COLUMN are_terms_approved');
  }
}
