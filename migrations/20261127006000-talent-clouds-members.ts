import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What members say of their time, and what the client keeps about them: notes, tags, and the words it finds them by. */
export class TalentCloudsMembers20261127006000 implements MigrationInterface {
  name = 'TalentCloudsMembers20261127006000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(memberships);
    await runner.query(notesAndTags);
    await runner.query(cards);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW talent_clouds.membership_cards');
    await runner.query('DROP TABLE talent_clouds.tags; DROP TABLE talent_clouds.notes');
    await runner.query(`
      ALTER TABLE talent_clouds.memberships DROP COLUMN talent_id, DROP COLUMN availability, DROP COLUMN available_from,
        DROP COLUMN hours_a_week, DROP COLUMN availability_confirmed_at, DROP COLUMN ended_by_id, DROP COLUMN search_text;
      CREATE VIEW talent_clouds.membership_cards AS ${cardsBefore}`);
  }
}

/** One id for the freelancer or the agency, by which notes and tags hang on them in all clouds of a client, also after they left and came again. */
const memberships = `
  ALTER TABLE talent_clouds.memberships
    ADD COLUMN talent_id uuid GENERATED ALWAYS AS (coalesce(person_id, agency_id)) STORED,
    ADD COLUMN availability text NOT NULL DEFAULT 'not said' CHECK (availability IN ('not said', 'now', 'from', 'not')),
    ADD COLUMN available_from date,
    ADD COLUMN hours_a_week integer CHECK (hours_a_week BETWEEN 1 AND 80),
    ADD COLUMN availability_confirmed_at timestamptz,
    ADD COLUMN ended_by_id uuid,
    ADD COLUMN search_text text NOT NULL DEFAULT '',
    ADD CONSTRAINT memberships_available_from_a_day CHECK ((availability = 'from') = (available_from IS NOT NULL)),
    ADD CONSTRAINT memberships_availability_is_confirmed CHECK ((availability = 'not said') = (availability_confirmed_at IS NULL)),
    ADD CONSTRAINT memberships_no_hours_without_time CHECK (hours_a_week IS NULL OR availability IN ('now', 'from'));
  CREATE INDEX memberships_search ON talent_clouds.memberships USING gin (search_text gin_trgm_ops) WHERE ended_at IS NULL;
  CREATE INDEX memberships_of_talent ON talent_clouds.memberships (talent_id, client_id, id)`;

const notesAndTags = `
  CREATE TABLE talent_clouds.notes (
    id uuid PRIMARY KEY,
    client_id uuid NOT NULL,
    talent_id uuid NOT NULL,
    author_id uuid NOT NULL,
    text text NOT NULL,
    written_at timestamptz NOT NULL
  );
  CREATE INDEX notes_of_talent ON talent_clouds.notes (client_id, talent_id, id DESC);
  CREATE TABLE talent_clouds.tags (
    client_id uuid NOT NULL,
    talent_id uuid NOT NULL,
    folded_tag text NOT NULL,
    tag text NOT NULL,
    added_by_id uuid NOT NULL,
    added_at timestamptz NOT NULL,
    PRIMARY KEY (client_id, talent_id, folded_tag)
  );
  CREATE INDEX tags_of_client ON talent_clouds.tags (client_id, folded_tag, talent_id)`;

const cardsBefore = `
    SELECT membership.id AS membership_id, membership.cloud_id, membership.client_id, cloud.name AS cloud_name,
      membership.person_id, membership.agency_id, membership.state, membership.invited_by_id, membership.profile_step,
      membership.opened_at, membership.ready_at, membership.ended_at
    FROM talent_clouds.memberships AS membership JOIN talent_clouds.clouds AS cloud ON cloud.id = membership.cloud_id`;

/** A deleted cloud counts as ended at once, before its members are told one after another. */
const cards = `
  CREATE OR REPLACE VIEW talent_clouds.membership_cards AS
    SELECT membership.id AS membership_id, membership.cloud_id, membership.client_id, cloud.name AS cloud_name,
      membership.person_id, membership.agency_id,
      CASE WHEN membership.ended_at IS NULL AND cloud.deleted_at IS NOT NULL THEN 'removed' ELSE membership.state END AS state,
      membership.invited_by_id, membership.profile_step, membership.opened_at, membership.ready_at,
      coalesce(membership.ended_at, cloud.deleted_at) AS ended_at,
      membership.came_by, membership.availability, membership.available_from, membership.hours_a_week, membership.availability_confirmed_at
    FROM talent_clouds.memberships AS membership JOIN talent_clouds.clouds AS cloud ON cloud.id = membership.cloud_id`;
