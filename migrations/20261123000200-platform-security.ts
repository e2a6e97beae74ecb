import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Counters of limits, and the links that prove something by being known. */
export class PlatformSecurity20261123000200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE platform.limit_counters (
        name text NOT NULL,
        key_hash bytea NOT NULL,
        window_started_at timestamptz NOT NULL,
        taken integer NOT NULL,
        in_a_row integer NOT NULL DEFAULT 0,
        waits integer NOT NULL DEFAULT 0,
        opens_at timestamptz NOT NULL,
        last_at timestamptz NOT NULL,
        PRIMARY KEY (name, key_hash)
      );
      CREATE INDEX limit_counters_by_last ON platform.limit_counters (last_at);

      CREATE TABLE platform.secret_links (
        id uuid PRIMARY KEY,
        purpose text NOT NULL,
        subject_id uuid NOT NULL,
        tenant_id uuid,
        address text NOT NULL,
        role text,
        via text NOT NULL CHECK (via IN ('mailed', 'copied')),
        secret_hash bytea NOT NULL UNIQUE CHECK (length(secret_hash) = 32),
        created_at timestamptz NOT NULL,
        expires_at timestamptz,
        used_at timestamptz,
        revoked_at timestamptz
      );
      CREATE INDEX secret_links_by_subject ON platform.secret_links (subject_id, purpose);

      CREATE VIEW platform.secret_link_cards AS
        SELECT id AS link_id, secret_hash, purpose, subject_id, tenant_id, address, role, via, expires_at, used_at, revoked_at
        FROM platform.secret_links;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW platform.secret_link_cards;
      DROP TABLE platform.secret_links;
      DROP TABLE platform.limit_counters;
    `);
  }
}
