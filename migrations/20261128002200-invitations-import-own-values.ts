import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a client notes in fields of its own comes along in a list, too. */
export class InvitationsImportOwnValues20261128002200 implements MigrationInterface {
  name = 'InvitationsImportOwnValues20261128002200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE invitations.import_rows ADD COLUMN own_values jsonb');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE invitations.import_rows DROP COLUMN own_values');
  }
}
