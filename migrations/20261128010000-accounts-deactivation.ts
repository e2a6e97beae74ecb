import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who closed an account, and why; and indexes with which administrators find a person by a part of their name or of an address that is theirs. */
export class AccountsDeactivation20261128010000 implements MigrationInterface {
  name = 'AccountsDeactivation20261128010000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE accounts.people ADD COLUMN deactivated_by_id uuid REFERENCES accounts.people, ADD COLUMN deactivation_reason text;
      CREATE INDEX people_by_name ON accounts.people USING gin (lower(normalize(full_name, NFKC)) gin_trgm_ops);
      CREATE INDEX addresses_search ON accounts.addresses USING gin (address gin_trgm_ops) WHERE verified_at IS NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX accounts.addresses_search, accounts.people_by_name;
      ALTER TABLE accounts.people DROP COLUMN deactivation_reason, DROP COLUMN deactivated_by_id`);
  }
}
