import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the client noted about a contract in fields of its own, such as a purchase order's number. */
export class ContractsOwnValues20261127021100 implements MigrationInterface {
  name = 'ContractsOwnValues20261127021100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE contracts.contracts ADD COLUMN own_values jsonb');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE contracts.contracts DROP COLUMN own_values');
  }
}
