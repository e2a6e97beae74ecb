import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Wrapped data keys, and the files that are encrypted with keys of their own. */
export class PlatformFiles20261123000400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE platform.data_keys (
        id uuid PRIMARY KEY,
        tenant_id uuid,
        wrapped_key bytea NOT NULL,
        master_key_mark text NOT NULL,
        created_at timestamptz NOT NULL,
        retired_at timestamptz
      );
      -- One key is current per tenant, and one for what belongs to no tenant.
      CREATE UNIQUE INDEX data_keys_current ON platform.data_keys (tenant_id) NULLS NOT DISTINCT WHERE retired_at IS NULL;

      CREATE TABLE platform.files (
        id uuid PRIMARY KEY,
        purpose text NOT NULL,
        tenant_id uuid,
        person_id uuid NOT NULL,
        original_name text NOT NULL,
        media_type text NOT NULL,
        size_in_bytes bigint NOT NULL CHECK (size_in_bytes > 0),
        sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        page_count integer NOT NULL CHECK (page_count > 0),
        state text NOT NULL CHECK (state IN ('quarantined', 'clean', 'unscanned', 'infected', 'unscannable')),
        -- False for what Gangway made itself, such as a signed copy: only uploads count against the hourly limit.
        is_uploaded boolean NOT NULL,
        sealed_key bytea,
        created_at timestamptz NOT NULL,
        deleted_at timestamptz,
        CONSTRAINT files_have_a_key_until_deleted CHECK ((sealed_key IS NULL) = (deleted_at IS NOT NULL))
      );
      CREATE INDEX files_of_person ON platform.files (person_id, created_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE platform.files, platform.data_keys');
  }
}
