import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Profiles, their sections, and where each way into a cloud stands with them. */
export class ProfilesBase20261127005000 implements MigrationInterface {
  name = 'ProfilesBase20261127005000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE SCHEMA profiles; GRANT USAGE ON SCHEMA profiles TO gangway_app');
    await runner.query(profilesTable);
    await runner.query(sectionsTable);
    await runner.query(wizardsTable);
    await runner.query(cards);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA profiles CASCADE');
  }
}

/** Only a freelancer's profile has a public page of its own: an agency has its listing. */
const profilesTable = `
  CREATE TABLE profiles.profiles (
    id uuid PRIMARY KEY,
    person_id uuid CONSTRAINT profiles_one_per_person UNIQUE,
    agency_id uuid CONSTRAINT profiles_one_per_agency UNIQUE,
    photo_file_id uuid,
    slug text CONSTRAINT profiles_slug_unique UNIQUE,
    published_at timestamptz,
    created_at timestamptz NOT NULL,
    changed_at timestamptz NOT NULL,
    CONSTRAINT profiles_have_one_owner CHECK (num_nonnulls(person_id, agency_id) = 1),
    CONSTRAINT profiles_published_are_freelancers CHECK (published_at IS NULL OR (person_id IS NOT NULL AND slug IS NOT NULL))
  );
  CREATE INDEX profiles_published ON profiles.profiles (id) WHERE published_at IS NOT NULL`;

/** \`answers\` are complete and shown to others; a \`draft\` is half-filled and nobody's but its owner's. */
const sectionsTable = `
  CREATE TABLE profiles.sections (
    profile_id uuid NOT NULL REFERENCES profiles.profiles (id),
    name text NOT NULL CHECK (name IN ('headline', 'skills', 'experience', 'rate', 'languages')),
    answers jsonb,
    draft jsonb,
    changed_at timestamptz NOT NULL,
    PRIMARY KEY (profile_id, name)
  )`;

const wizardsTable = `
  CREATE TABLE profiles.wizards (
    subject_id uuid PRIMARY KEY,
    section text NOT NULL CHECK (section IN ('headline', 'skills', 'experience', 'rate', 'languages')),
    changed_at timestamptz NOT NULL,
    ended_at timestamptz,
    outcome text CHECK (outcome IN ('finished', 'skipped')),
    CONSTRAINT wizards_end_with_an_outcome CHECK ((ended_at IS NULL) = (outcome IS NULL))
  )`;

/** Rates are kept as typed with all their decimals, so without the point they are minor units; lists are kept joined by ", ". */
const cards = `
  CREATE VIEW profiles.profile_cards AS
    SELECT profile.id AS profile_id, profile.person_id, profile.agency_id,
      headline.answers ->> 'headline' AS headline, headline.answers ->> 'about' AS about,
      coalesce(string_to_array(skills.answers ->> 'skills', ', '), '{}') AS skills,
      replace(rate.answers ->> 'rate', '.', '')::bigint AS rate_minor, rate.answers ->> 'currency' AS currency,
      array_remove(ARRAY[languages.answers ->> 'language'] || string_to_array(nullif(languages.answers ->> 'others', ''), ', '), NULL) AS languages,
      profile.published_at IS NOT NULL AS is_published, profile.slug,
      (SELECT count(*)::int FROM profiles.sections WHERE profile_id = profile.id AND answers IS NOT NULL) AS completed_sections,
      profile.photo_file_id, profile.changed_at AS updated_at
    FROM profiles.profiles AS profile
    LEFT JOIN profiles.sections AS headline ON headline.profile_id = profile.id AND headline.name = 'headline'
    LEFT JOIN profiles.sections AS skills ON skills.profile_id = profile.id AND skills.name = 'skills'
    LEFT JOIN profiles.sections AS rate ON rate.profile_id = profile.id AND rate.name = 'rate'
    LEFT JOIN profiles.sections AS languages ON languages.profile_id = profile.id AND languages.name = 'languages'`;
