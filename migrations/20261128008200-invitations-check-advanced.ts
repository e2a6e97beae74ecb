import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When the dry run of a list last came further, so that one that failed for good can be begun anew. The older version lets it be. */
export class InvitationsCheckAdvanced20261128008200 implements MigrationInterface {
  name = 'InvitationsCheckAdvanced20261128008200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE invitations.imports ADD COLUMN check_advanced_at timestamptz NOT NULL DEFAULT now()');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE invitations.imports DROP COLUMN check_advanced_at');
  }
}
