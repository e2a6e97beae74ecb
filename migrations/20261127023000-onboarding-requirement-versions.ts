import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Requirements are drafted, published in versions and retired; tasks remember which version they are a copy of. */
export class OnboardingRequirementVersions20261127023000 implements MigrationInterface {
  name = 'OnboardingRequirementVersions20261127023000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [requirements, versions, tasks, countries]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW agencies.agency_countries;
      DROP INDEX onboarding.tasks_of_requirement;
      ALTER TABLE onboarding.tasks DROP COLUMN requirement_version, DROP COLUMN accepted_types, DROP COLUMN sample_file_id;
      DROP TABLE onboarding.requirement_versions;
      DROP INDEX onboarding.requirements_kept;
      ALTER TABLE onboarding.requirements DROP COLUMN version, DROP COLUMN approvals_from_version, DROP COLUMN accepted_types, DROP COLUMN sample_file_id,
        DROP COLUMN draft, DROP COLUMN draft_changed_at, DROP COLUMN draft_changed_by_id, DROP COLUMN retired_at, DROP COLUMN retired_by_id`);
  }
}

/** Version 0 was never published. Its columns stand beside those of the running version, which knows active ones only. */
const requirements = `
  ALTER TABLE onboarding.requirements
    ADD COLUMN version integer NOT NULL DEFAULT 1 CHECK (version >= 0),
    ADD COLUMN approvals_from_version integer NOT NULL DEFAULT 1 CHECK (approvals_from_version > 0),
    ADD COLUMN accepted_types text[] NOT NULL DEFAULT '{pdf,jpeg,png}' CHECK (accepted_types <@ '{pdf,jpeg,png}' AND cardinality(accepted_types) > 0),
    ADD COLUMN sample_file_id uuid,
    ADD COLUMN draft jsonb,
    ADD COLUMN draft_changed_at timestamptz,
    ADD COLUMN draft_changed_by_id uuid,
    ADD COLUMN retired_at timestamptz,
    ADD COLUMN retired_by_id uuid,
    ADD CONSTRAINT requirements_drafted_by_somebody CHECK (num_nonnulls(draft, draft_changed_at, draft_changed_by_id) IN (0, 3)),
    ADD CONSTRAINT requirements_retired_by_somebody CHECK (num_nonnulls(retired_at, retired_by_id) IN (0, 2)),
    ADD CONSTRAINT requirements_asked_when_published CHECK (NOT is_active OR (version > 0 AND retired_at IS NULL));
  CREATE INDEX requirements_kept ON onboarding.requirements (client_id, position, id)`;

/** What was published, word by word. */
const versions = `
  CREATE TABLE onboarding.requirement_versions (
    requirement_id uuid NOT NULL REFERENCES onboarding.requirements (id),
    version integer NOT NULL CHECK (version > 0),
    client_id uuid NOT NULL,
    content jsonb NOT NULL,
    published_at timestamptz NOT NULL,
    published_by_id uuid,
    PRIMARY KEY (requirement_id, version)
  );
  INSERT INTO onboarding.requirement_versions (requirement_id, version, client_id, content, published_at)
  SELECT id, 1, client_id, jsonb_build_object('title', title, 'hint', hint, 'why', why, 'body', body, 'questions', questions,
      'acceptedTypes', accepted_types, 'sampleFileId', NULL, 'audience', audience, 'target', target, 'contractKind', contract_kind, 'country', country,
      'reviewer', reviewer, 'isBlocking', is_blocking, 'validForDays', valid_for_days, 'minutes', minutes), created_at
  FROM onboarding.requirements`;

const tasks = `
  ALTER TABLE onboarding.tasks
    ADD COLUMN requirement_version integer,
    ADD COLUMN accepted_types text[] NOT NULL DEFAULT '{pdf,jpeg,png}',
    ADD COLUMN sample_file_id uuid;
  CREATE INDEX tasks_of_requirement ON onboarding.tasks (requirement_id, coalesce(agency_id, person_id))`;

/** Where an agency says that it is, for requirements of one country. */
const countries = `CREATE VIEW agencies.agency_countries AS SELECT id AS agency_id, country FROM agencies.agencies`;
