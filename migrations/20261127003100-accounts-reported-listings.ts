import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A report may be about an agency's public listing instead of an invitation; its slug says which. */
export class AccountsReportedListings20261127003100 implements MigrationInterface {
  name = 'AccountsReportedListings20261127003100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE accounts.invitation_reports ADD COLUMN listing text CHECK (listing ~ '^[a-z0-9-]{1,80}$')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE accounts.invitation_reports DROP COLUMN listing');
  }
}
