import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The outbox, the schedules, and the two database roles: the owner migrates, the application has no DDL. */
export class PlatformBase20261123000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DO $$ BEGIN
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'gangway_app') THEN CREATE ROLE gangway_app NOLOGIN; END IF;
      END $$;
      ALTER DEFAULT PRIVILEGES GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO gangway_app;
      ALTER DEFAULT PRIVILEGES GRANT USAGE ON SEQUENCES TO gangway_app;
      GRANT SELECT ON gangway_migrations TO gangway_app;

      CREATE SCHEMA platform;
      GRANT USAGE ON SCHEMA platform TO gangway_app;

      CREATE TABLE platform.event_publications (
        id uuid PRIMARY KEY,
        listener text NOT NULL,
        event_name text NOT NULL,
        payload jsonb NOT NULL,
        status text NOT NULL DEFAULT 'pending' CHECK (status IN ('pending', 'done', 'dead')),
        attempt int NOT NULL DEFAULT 0,
        due_at timestamptz NOT NULL DEFAULT now(),
        locked_until timestamptz,
        last_error text,
        created_at timestamptz NOT NULL DEFAULT now(),
        done_at timestamptz
      );
      CREATE INDEX event_publications_due ON platform.event_publications (due_at, id) WHERE status = 'pending';
      CREATE INDEX event_publications_by_status ON platform.event_publications (status, id DESC);

      CREATE TABLE platform.schedules (
        name text PRIMARY KEY,
        due_at timestamptz NOT NULL,
        locked_until timestamptz,
        started_at timestamptz,
        last_error text
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA platform CASCADE');
  }
}
