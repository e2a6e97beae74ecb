import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Knows the page from which an invitation was sent again, so that a second press of the same button sends no second mail. */
export class InvitationsResentOnce20261128010200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE invitations.invitations ADD COLUMN resent_by_form uuid');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE invitations.invitations DROP COLUMN resent_by_form');
  }
}
