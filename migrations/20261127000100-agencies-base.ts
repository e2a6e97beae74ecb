import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Agencies, who belongs to them, and their public listings. */
export class AgenciesBase20261127000100 implements MigrationInterface {
  name = 'AgenciesBase20261127000100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE SCHEMA agencies; GRANT USAGE ON SCHEMA agencies TO gangway_app');
    await runner.query(agenciesTable);
    await runner.query(neverPrivateAgain);
    await runner.query(membersTable);
    await runner.query(cards);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA agencies CASCADE');
  }
}

const agenciesTable = `
  CREATE TABLE agencies.agencies (
    id uuid PRIMARY KEY,
    name text NOT NULL,
    folded_name text NOT NULL CONSTRAINT agencies_name_unique UNIQUE,
    slug text NOT NULL CONSTRAINT agencies_slug_unique UNIQUE,
    state text NOT NULL CHECK (state IN ('draft', 'public', 'suspended')),
    tagline text NOT NULL DEFAULT '',
    about text NOT NULL DEFAULT '',
    skills text[] NOT NULL DEFAULT '{}',
    languages text[] NOT NULL DEFAULT '{}',
    place text NOT NULL DEFAULT '',
    country character(2),
    size text CHECK (size IN ('1', '2-10', '11-50', '51-200', 'more than 200')),
    website text,
    logo_file_id uuid,
    created_by_id uuid NOT NULL,
    created_at timestamptz NOT NULL,
    published_at timestamptz,
    changed_at timestamptz NOT NULL,
    suspended_at timestamptz,
    suspended_by_id uuid,
    suspension_reason text,
    CONSTRAINT agencies_published_when_public CHECK ((state = 'draft') = (published_at IS NULL)),
    CONSTRAINT agencies_suspended_with_a_reason CHECK ((state = 'suspended') = (num_nonnulls(suspended_at, suspended_by_id, suspension_reason) = 3))
  )`;

/** S27: a listing that was public once is never private again, whoever asks, by whatever way. */
const neverPrivateAgain = `
  CREATE FUNCTION agencies.refuse_to_hide() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'A public agency listing is never private again.'; END $$;
  CREATE TRIGGER agencies_are_never_private_again BEFORE UPDATE ON agencies.agencies
    FOR EACH ROW WHEN (OLD.published_at IS NOT NULL AND (NEW.state = 'draft' OR NEW.published_at IS DISTINCT FROM OLD.published_at))
    EXECUTE FUNCTION agencies.refuse_to_hide();
  REVOKE DELETE ON agencies.agencies FROM gangway_app`;

const membersTable = `
  CREATE TABLE agencies.members (
    agency_id uuid NOT NULL REFERENCES agencies.agencies (id),
    person_id uuid NOT NULL,
    role text NOT NULL CHECK (role IN ('owner', 'manager', 'member')),
    is_active boolean NOT NULL DEFAULT true,
    added_at timestamptz NOT NULL,
    PRIMARY KEY (agency_id, person_id)
  );
  CREATE INDEX agency_members_of_person ON agencies.members (person_id) WHERE is_active`;

/** An agency's contact is its longest-standing owner. */
const cards = `
  CREATE VIEW agencies.agency_cards AS
    SELECT agency.id AS agency_id, agency.name, agency.slug, agency.state,
      agency.published_at IS NOT NULL AS is_confirmed, agency.published_at,
      (SELECT member.person_id FROM agencies.members AS member
        WHERE member.agency_id = agency.id AND member.is_active AND member.role = 'owner'
        ORDER BY member.added_at, member.person_id LIMIT 1) AS contact_id,
      agency.logo_file_id, agency.tagline
    FROM agencies.agencies AS agency;
  CREATE VIEW agencies.member_cards AS
    SELECT agency_id, person_id, role, is_active, added_at FROM agencies.members`;
