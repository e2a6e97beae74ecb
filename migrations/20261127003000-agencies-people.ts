import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People whom an owner named by address, and who have not joined yet. */
export class AgenciesPeople20261127003000 implements MigrationInterface {
  name = 'AgenciesPeople20261127003000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE agencies.awaited_members (
        id uuid PRIMARY KEY,
        agency_id uuid NOT NULL REFERENCES agencies.agencies (id),
        address text NOT NULL,
        role text NOT NULL CHECK (role IN ('owner', 'manager', 'member')),
        asked_by_id uuid NOT NULL,
        asked_at timestamptz NOT NULL,
        withdrawn_at timestamptz,
        joined_at timestamptz,
        person_id uuid,
        CONSTRAINT awaited_members_joined_by_somebody CHECK ((joined_at IS NULL) = (person_id IS NULL)),
        CONSTRAINT awaited_members_end_once CHECK (joined_at IS NULL OR withdrawn_at IS NULL)
      )`);
    await runner.query('CREATE UNIQUE INDEX awaited_members_once ON agencies.awaited_members (agency_id, address) WHERE joined_at IS NULL AND withdrawn_at IS NULL');
    await runner.query('CREATE INDEX awaited_members_of_address ON agencies.awaited_members (address) WHERE joined_at IS NULL AND withdrawn_at IS NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE agencies.awaited_members');
  }
}
