import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Plans have dated versions, so that an invitation under way keeps the one it was sent under.
 * `clients.plans` stays what is in force now; every change of it is written down as the next version.
 */
export class ClientsPlanVersions20261127000300 implements MigrationInterface {
  name = 'ClientsPlanVersions20261127000300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE clients.plans ADD COLUMN version integer NOT NULL DEFAULT 1 CHECK (version >= 1)');
    await runner.query(`
      CREATE TABLE clients.plan_versions (
        plan_key text NOT NULL REFERENCES clients.plans (key),
        version integer NOT NULL CHECK (version >= 1),
        invitation_days int NOT NULL,
        offer_days int NOT NULL,
        promise_hours int NOT NULL,
        import_rows int NOT NULL,
        fee_basis_points int NOT NULL,
        security_days int NOT NULL,
        profile_step text NOT NULL CHECK (profile_step IN ('required', 'skippable', 'not asked for')),
        has_own_reviewers boolean NOT NULL,
        has_single_sign_on boolean NOT NULL,
        has_provisioning boolean NOT NULL,
        in_force_from timestamptz NOT NULL,
        written_by_id uuid,
        PRIMARY KEY (plan_key, version)
      );
      REVOKE UPDATE, DELETE ON clients.plan_versions FROM gangway_app;
      INSERT INTO clients.plan_versions
        SELECT key, 1, invitation_days, offer_days, promise_hours, import_rows, fee_basis_points, security_days, profile_step,
               has_own_reviewers, has_single_sign_on, has_provisioning, '2026-01-01T00:00:00Z', NULL FROM clients.plans`);
    await runner.query(`
      CREATE OR REPLACE VIEW clients.client_cards AS
        SELECT c.id AS client_id, c.name, c.slug, c.plan_key AS plan, p.name AS plan_name, c.is_suspended,
               p.offer_days AS default_offer_days, p.invitation_days, p.promise_hours, p.security_days,
               p.fee_basis_points, p.profile_step, p.has_own_reviewers, p.import_rows, c.created_at, p.version AS plan_version
          FROM clients.clients c JOIN clients.plans p ON p.key = c.plan_key;
      CREATE VIEW clients.plan_version_cards AS
        SELECT plan_key, version, profile_step, invitation_days, offer_days, in_force_from FROM clients.plan_versions`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW clients.plan_version_cards; DROP TABLE clients.plan_versions;
      DROP VIEW clients.client_cards CASCADE;
      ALTER TABLE clients.plans DROP COLUMN version;
      CREATE VIEW clients.client_cards AS
        SELECT c.id AS client_id, c.name, c.slug, c.plan_key AS plan, p.name AS plan_name, c.is_suspended,
               p.offer_days AS default_offer_days, p.invitation_days, p.promise_hours, p.security_days,
               p.fee_basis_points, p.profile_step, p.has_own_reviewers, p.import_rows, c.created_at
          FROM clients.clients c JOIN clients.plans p ON p.key = c.plan_key`);
  }
}
