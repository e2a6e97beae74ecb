import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Companies, their members and the plans they are on. */
export class ClientsBase20261123000800 implements MigrationInterface {
  name = 'ClientsBase20261123000800';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE SCHEMA clients; GRANT USAGE ON SCHEMA clients TO gangway_app`);
    await runner.query(`
      CREATE TABLE clients.plans (
        key text PRIMARY KEY,
        name text NOT NULL,
        position int NOT NULL,
        invitation_days int NOT NULL CHECK (invitation_days BETWEEN 1 AND 365),
        offer_days int NOT NULL CHECK (offer_days BETWEEN 1 AND 365),
        promise_hours int NOT NULL CHECK (promise_hours > 0),
        import_rows int NOT NULL CHECK (import_rows >= 0),
        fee_basis_points int NOT NULL CHECK (fee_basis_points BETWEEN 0 AND 10000),
        security_days int NOT NULL CHECK (security_days BETWEEN 0 AND 30),
        profile_step text NOT NULL CHECK (profile_step IN ('required', 'skippable', 'not asked for')),
        has_own_reviewers boolean NOT NULL,
        has_single_sign_on boolean NOT NULL,
        has_provisioning boolean NOT NULL
      )`);
    await runner.query(`
      INSERT INTO clients.plans VALUES
        ('basic', 'Basic', 1, 30, 30, 48, 100, 500, 5, 'required', false, false, false),
        ('plus', 'Plus', 2, 30, 30, 48, 500, 400, 5, 'required', false, false, false),
        ('business', 'Business', 3, 30, 30, 24, 2000, 300, 5, 'skippable', true, false, false),
        ('enterprise', 'Enterprise', 4, 30, 30, 24, 100000, 200, 5, 'not asked for', true, true, true)`);
    await runner.query(`
      CREATE TABLE clients.clients (
        id uuid PRIMARY KEY,
        name text NOT NULL,
        folded_name text NOT NULL,
        slug text NOT NULL CONSTRAINT clients_slug_unique UNIQUE,
        plan_key text NOT NULL REFERENCES clients.plans (key),
        is_suspended boolean NOT NULL DEFAULT false,
        owner_address text NOT NULL,
        created_at timestamptz NOT NULL,
        CONSTRAINT clients_name_unique UNIQUE (folded_name)
      )`);
    await runner.query(`
      CREATE TABLE clients.members (
        client_id uuid NOT NULL REFERENCES clients.clients (id),
        person_id uuid NOT NULL,
        role text NOT NULL CHECK (role IN ('owner', 'hiring manager', 'reviewer', 'finance')),
        is_active boolean NOT NULL DEFAULT true,
        added_at timestamptz NOT NULL,
        PRIMARY KEY (client_id, person_id)
      );
      CREATE INDEX members_of_person ON clients.members (person_id) WHERE is_active`);
    await runner.query(`
      CREATE TABLE clients.awaited_members (
        id uuid PRIMARY KEY,
        client_id uuid NOT NULL REFERENCES clients.clients (id),
        address text NOT NULL,
        role text NOT NULL CHECK (role IN ('owner', 'hiring manager', 'reviewer', 'finance')),
        asked_at timestamptz NOT NULL,
        joined_at timestamptz,
        person_id uuid,
        CONSTRAINT awaited_members_once UNIQUE (client_id, address)
      );
      CREATE INDEX awaited_members_by_address ON clients.awaited_members (address) WHERE joined_at IS NULL`);
    await runner.query(`
      CREATE VIEW clients.client_cards AS
        SELECT c.id AS client_id, c.name, c.slug, c.plan_key AS plan, p.name AS plan_name, c.is_suspended,
               p.offer_days AS default_offer_days, p.invitation_days, p.promise_hours, p.security_days,
               p.fee_basis_points, p.profile_step, p.has_own_reviewers, p.import_rows, c.created_at
          FROM clients.clients c JOIN clients.plans p ON p.key = c.plan_key;
      CREATE VIEW clients.member_cards AS
        SELECT client_id, person_id, role, is_active, added_at FROM clients.members`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP SCHEMA clients CASCADE`);
  }
}
