import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Talent clouds and who is in them. */
export class TalentCloudsBase20261127000500 implements MigrationInterface {
  name = 'TalentCloudsBase20261127000500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE SCHEMA talent_clouds; GRANT USAGE ON SCHEMA talent_clouds TO gangway_app');
    await runner.query(cloudsTable);
    await runner.query(membershipsTable);
    await runner.query(cards);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA talent_clouds CASCADE');
  }
}

const cloudsTable = `
  CREATE TABLE talent_clouds.clouds (
    id uuid PRIMARY KEY,
    client_id uuid NOT NULL REFERENCES clients.clients (id),
    name text NOT NULL,
    folded_name text NOT NULL,
    about text NOT NULL DEFAULT '',
    is_default boolean NOT NULL DEFAULT false,
    created_by_id uuid NOT NULL,
    created_at timestamptz NOT NULL,
    deleted_at timestamptz,
    CONSTRAINT default_clouds_stand CHECK (NOT is_default OR deleted_at IS NULL)
  );
  CREATE UNIQUE INDEX clouds_name_unique ON talent_clouds.clouds (client_id, folded_name) WHERE deleted_at IS NULL;
  CREATE UNIQUE INDEX clouds_one_default ON talent_clouds.clouds (client_id) WHERE is_default;
  CREATE INDEX clouds_of_client ON talent_clouds.clouds (client_id, id)`;

/** \`joining\`: on the way through the wizard; \`ready\`: ready to hire. Ended ones are kept. */
const membershipsTable = `
  CREATE TABLE talent_clouds.memberships (
    id uuid PRIMARY KEY,
    cloud_id uuid NOT NULL REFERENCES talent_clouds.clouds (id),
    client_id uuid NOT NULL,
    person_id uuid,
    agency_id uuid,
    state text NOT NULL CHECK (state IN ('joining', 'ready', 'left', 'removed')),
    came_by text NOT NULL CHECK (came_by IN ('invitation', 'contract')),
    invited_by_id uuid,
    profile_step text NOT NULL CHECK (profile_step IN ('required', 'skippable', 'not asked for')),
    opened_at timestamptz NOT NULL,
    ready_at timestamptz,
    ended_at timestamptz,
    ended_why text,
    CONSTRAINT memberships_have_one_talent CHECK (num_nonnulls(person_id, agency_id) = 1),
    CONSTRAINT memberships_ready_when CHECK (state <> 'ready' OR ready_at IS NOT NULL),
    CONSTRAINT memberships_ended_when CHECK ((state IN ('left', 'removed')) = (ended_at IS NOT NULL))
  );
  CREATE UNIQUE INDEX memberships_once_per_person ON talent_clouds.memberships (cloud_id, person_id) WHERE ended_at IS NULL AND person_id IS NOT NULL;
  CREATE UNIQUE INDEX memberships_once_per_agency ON talent_clouds.memberships (cloud_id, agency_id) WHERE ended_at IS NULL AND agency_id IS NOT NULL;
  CREATE INDEX memberships_of_person ON talent_clouds.memberships (person_id, id) WHERE person_id IS NOT NULL;
  CREATE INDEX memberships_of_agency ON talent_clouds.memberships (agency_id, id) WHERE agency_id IS NOT NULL;
  CREATE INDEX memberships_of_cloud ON talent_clouds.memberships (cloud_id, id) WHERE ended_at IS NULL`;

const cards = `
  CREATE VIEW talent_clouds.cloud_cards AS
    SELECT id AS cloud_id, client_id, name, about, is_default, deleted_at IS NOT NULL AS is_deleted FROM talent_clouds.clouds;
  CREATE VIEW talent_clouds.membership_cards AS
    SELECT membership.id AS membership_id, membership.cloud_id, membership.client_id, cloud.name AS cloud_name,
      membership.person_id, membership.agency_id, membership.state, membership.invited_by_id, membership.profile_step,
      membership.opened_at, membership.ready_at, membership.ended_at
    FROM talent_clouds.memberships AS membership JOIN talent_clouds.clouds AS cloud ON cloud.id = membership.cloud_id`;
