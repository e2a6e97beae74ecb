import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Colleagues are named by address and say yes; whoever leaves hands open work over. Somebody may be named, leave and be
 * named again, so an address is awaited once at a time and not once for ever.
 */
export class ClientsPeople20261127026000 implements MigrationInterface {
  name = 'ClientsPeople20261127026000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE clients.awaited_members
        -- Null: an administrator named the first owner, who joins by verifying the address and is awaited without an end.
        ADD COLUMN asked_by_id uuid,
        ADD COLUMN mailed_at timestamptz,
        ADD COLUMN expires_at timestamptz,
        ADD COLUMN withdrawn_at timestamptz,
        ADD CONSTRAINT awaited_members_end_once CHECK (joined_at IS NULL OR withdrawn_at IS NULL),
        DROP CONSTRAINT awaited_members_once`);
    await runner.query('CREATE UNIQUE INDEX awaited_members_once_at_a_time ON clients.awaited_members (client_id, address) WHERE joined_at IS NULL AND withdrawn_at IS NULL');
    await runner.query('ALTER TABLE clients.members ADD COLUMN left_at timestamptz, ADD COLUMN handed_to_id uuid');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE clients.members DROP COLUMN left_at, DROP COLUMN handed_to_id');
    await runner.query('DROP INDEX clients.awaited_members_once_at_a_time');
    await runner.query(`
      ALTER TABLE clients.awaited_members
        DROP CONSTRAINT awaited_members_end_once,
        DROP COLUMN withdrawn_at, DROP COLUMN expires_at, DROP COLUMN mailed_at, DROP COLUMN asked_by_id,
        ADD CONSTRAINT awaited_members_once UNIQUE (client_id, address)`);
  }
}
