import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An admin suspends a client, with a reason that its owners read. */
export class ClientsSuspension20261127026300 implements MigrationInterface {
  name = 'ClientsSuspension20261127026300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE clients.clients
        ADD COLUMN suspended_at timestamptz,
        ADD COLUMN suspended_by_id uuid,
        ADD COLUMN suspension_reason text,
        ADD CONSTRAINT clients_suspended_with_a_reason CHECK (suspended_at IS NULL OR is_suspended AND suspended_by_id IS NOT NULL AND suspension_reason IS NOT NULL)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE clients.clients DROP COLUMN suspension_reason, DROP COLUMN suspended_by_id, DROP COLUMN suspended_at');
  }
}
