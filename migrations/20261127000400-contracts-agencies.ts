import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An agency's offer can be accepted once the agency is confirmed, that is, once its listing is public (S26). */
export class ContractsAgencies20261127000400 implements MigrationInterface {
  name = 'ContractsAgencies20261127000400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE contracts.contracts ADD COLUMN agency_confirmed_at timestamptz,
        ADD CONSTRAINT contracts_of_agencies_accepted_when_confirmed
          CHECK (audience = 'freelancer' OR accepted_at IS NULL OR agency_confirmed_at IS NOT NULL)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE contracts.contracts DROP COLUMN agency_confirmed_at');
  }
}
