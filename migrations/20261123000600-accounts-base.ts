import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People, their addresses, sessions and codes; registrations that belong to nobody yet; reports about invitations. */
export class AccountsBase20261123000600 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE SCHEMA accounts; GRANT USAGE ON SCHEMA accounts TO gangway_app;');
    await runner.query(people);
    await runner.query(sessionsAndCodes);
    await runner.query(beforeAnAccount);
    await runner.query(views);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA accounts CASCADE');
  }
}

const people = `
  CREATE TABLE accounts.people (
    id uuid PRIMARY KEY,
    full_name text NOT NULL CHECK (full_name <> ''),
    password_hash text,
    is_admin boolean NOT NULL DEFAULT false,
    time_zone text NOT NULL DEFAULT 'UTC',
    locale text NOT NULL DEFAULT 'en',
    created_at timestamptz NOT NULL,
    password_changed_at timestamptz,
    deactivated_at timestamptz
  );
  CREATE INDEX people_admins ON accounts.people (id) WHERE is_admin;

  CREATE TABLE accounts.addresses (
    id uuid PRIMARY KEY,
    person_id uuid NOT NULL REFERENCES accounts.people,
    address text NOT NULL CHECK (address = lower(address)),
    is_primary boolean NOT NULL DEFAULT false,
    verified_at timestamptz,
    created_at timestamptz NOT NULL,
    UNIQUE (person_id, address),
    CHECK (verified_at IS NOT NULL OR NOT is_primary)
  );
  CREATE UNIQUE INDEX addresses_belong_to_one ON accounts.addresses (address) WHERE verified_at IS NOT NULL;
  CREATE UNIQUE INDEX addresses_one_primary ON accounts.addresses (person_id) WHERE is_primary;`;

const sessionsAndCodes = `
  CREATE TABLE accounts.sessions (
    id uuid PRIMARY KEY,
    id_hash bytea NOT NULL UNIQUE CHECK (length(id_hash) = 32),
    person_id uuid NOT NULL REFERENCES accounts.people,
    started_at timestamptz NOT NULL,
    seen_at timestamptz NOT NULL,
    confirmed_at timestamptz NOT NULL,
    user_agent text NOT NULL,
    origin text NOT NULL
  );
  CREATE INDEX sessions_by_person ON accounts.sessions (person_id);
  CREATE INDEX sessions_by_start ON accounts.sessions (started_at);

  CREATE TABLE accounts.address_codes (
    id uuid PRIMARY KEY,
    purpose text NOT NULL,
    subject_id uuid NOT NULL,
    address text NOT NULL,
    code_hash bytea NOT NULL,
    tries_left integer NOT NULL CHECK (tries_left >= 0),
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    used_at timestamptz
  );
  CREATE INDEX address_codes_by_subject ON accounts.address_codes (subject_id, purpose, created_at DESC);`;

const beforeAnAccount = `
  CREATE TABLE accounts.registrations (
    id uuid PRIMARY KEY,
    full_name text NOT NULL,
    address text NOT NULL,
    password_hash text NOT NULL,
    browser_hash bytea NOT NULL,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    ended_at timestamptz
  );
  CREATE INDEX registrations_open ON accounts.registrations (address) WHERE ended_at IS NULL;

  CREATE TABLE accounts.password_resets (
    id uuid PRIMARY KEY,
    address text NOT NULL,
    created_at timestamptz NOT NULL
  );

  CREATE TABLE accounts.invitation_reports (
    id uuid PRIMARY KEY,
    reason text NOT NULL CHECK (reason IN ('unknown sender', 'suspicious', 'unwanted', 'other')),
    message text NOT NULL,
    invitation_id uuid,
    reporter_id uuid REFERENCES accounts.people,
    reporter_address text,
    created_at timestamptz NOT NULL
  );
  CREATE INDEX invitation_reports_newest ON accounts.invitation_reports (created_at DESC);`;

const views = `
  CREATE VIEW accounts.person_cards AS
    SELECT p.id AS person_id, p.full_name, a.address AS email, p.time_zone, p.locale, p.is_admin, p.created_at
    FROM accounts.people p JOIN accounts.addresses a ON a.person_id = p.id AND a.is_primary;

  CREATE VIEW accounts.verified_addresses AS
    SELECT person_id, address FROM accounts.addresses WHERE verified_at IS NOT NULL;`;
