import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The append-only log: the application may add rows and seal them, and may change or remove none. */
export class AuditBase20261123000500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA audit;
      GRANT USAGE ON SCHEMA audit TO gangway_app;

      CREATE TABLE audit.records (
        id uuid PRIMARY KEY,
        tenant_id uuid,
        action text NOT NULL,
        actor_id uuid,
        subject_type text NOT NULL,
        subject_id text NOT NULL,
        facts jsonb NOT NULL DEFAULT '{}',
        happened_at timestamptz NOT NULL
      );
      CREATE INDEX records_by_tenant ON audit.records (tenant_id, id DESC);
      CREATE INDEX records_newest ON audit.records (id DESC);

      CREATE TABLE audit.seals (
        entry_id uuid PRIMARY KEY REFERENCES audit.records (id),
        chain text NOT NULL,
        position bigint NOT NULL,
        previous_hash bytea NOT NULL,
        hash bytea NOT NULL,
        sealed_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (chain, position)
      );
      -- What still waits for its seal; without it the sealer would look through the whole log each time.
      CREATE TABLE audit.unsealed (entry_id uuid PRIMARY KEY REFERENCES audit.records (id));

      CREATE VIEW audit.entries AS
        SELECT id, tenant_id, action, actor_id, subject_type, subject_id, facts, happened_at FROM audit.records;

      CREATE INDEX records_by_subject ON audit.records (subject_type, subject_id, id);
      REVOKE UPDATE, DELETE, TRUNCATE ON audit.records, audit.seals FROM gangway_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA audit CASCADE');
  }
}
