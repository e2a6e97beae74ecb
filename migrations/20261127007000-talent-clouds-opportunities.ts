import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a client posts to its clouds, what their members answer, and the offers that come of it. */
export class TalentCloudsOpportunities20261127007000 implements MigrationInterface {
  name = 'TalentCloudsOpportunities20261127007000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(opportunitiesTable);
    await runner.query(cloudsTable);
    await runner.query(answersTable);
    await runner.query(offersTable);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE talent_clouds.offers, talent_clouds.answers, talent_clouds.opportunity_clouds, talent_clouds.opportunities');
  }
}

/** A form makes one opportunity, however often it is sent. */
const opportunitiesTable = `
  CREATE TABLE talent_clouds.opportunities (
    id uuid PRIMARY KEY,
    client_id uuid NOT NULL REFERENCES clients.clients (id),
    form_key uuid NOT NULL,
    state text NOT NULL CHECK (state IN ('draft', 'open', 'closed', 'withdrawn')),
    title text NOT NULL,
    brief text NOT NULL,
    contract_kind text NOT NULL CHECK (contract_kind IN ('hourly', 'fixed')),
    rate_minor bigint CHECK (rate_minor > 0),
    weekly_limit_hours integer CHECK (weekly_limit_hours BETWEEN 1 AND 168),
    amount_minor bigint CHECK (amount_minor > 0),
    currency character(3) NOT NULL,
    starts_on date NOT NULL,
    ends_on date,
    answer_by date NOT NULL,
    created_by_id uuid NOT NULL,
    created_at timestamptz NOT NULL,
    posted_by_id uuid,
    posted_at timestamptz,
    told_count integer,
    ended_at timestamptz,
    ended_by_id uuid,
    ended_why text,
    CONSTRAINT opportunities_once_per_form UNIQUE (client_id, form_key),
    CONSTRAINT opportunities_have_one_price CHECK (
      (contract_kind = 'hourly') = (rate_minor IS NOT NULL) AND (contract_kind = 'fixed') = (amount_minor IS NOT NULL)
      AND (contract_kind = 'hourly' OR weekly_limit_hours IS NULL)),
    CONSTRAINT opportunities_end_after_they_start CHECK (ends_on >= starts_on),
    CONSTRAINT opportunities_posted_when CHECK ((state = 'draft') = (posted_at IS NULL) AND num_nonnulls(posted_at, posted_by_id, told_count) IN (0, 3)),
    CONSTRAINT opportunities_ended_when CHECK ((state IN ('closed', 'withdrawn')) = (ended_at IS NOT NULL))
  );
  CREATE INDEX opportunities_of_client ON talent_clouds.opportunities (client_id, id);
  CREATE INDEX opportunities_to_close ON talent_clouds.opportunities (answer_by) WHERE state = 'open'`;

const cloudsTable = `
  CREATE TABLE talent_clouds.opportunity_clouds (
    opportunity_id uuid NOT NULL REFERENCES talent_clouds.opportunities (id),
    cloud_id uuid NOT NULL REFERENCES talent_clouds.clouds (id),
    PRIMARY KEY (opportunity_id, cloud_id)
  );
  CREATE INDEX opportunities_of_cloud ON talent_clouds.opportunity_clouds (cloud_id, opportunity_id)`;

/** One answer of each freelancer and of each agency; an agency's may be changed by any of its owners and managers. */
const answersTable = `
  CREATE TABLE talent_clouds.answers (
    id uuid PRIMARY KEY,
    opportunity_id uuid NOT NULL REFERENCES talent_clouds.opportunities (id),
    person_id uuid,
    agency_id uuid,
    answer text NOT NULL CHECK (answer IN ('interested', 'not now')),
    note text NOT NULL DEFAULT '',
    answered_by_id uuid NOT NULL,
    answered_at timestamptz NOT NULL,
    CONSTRAINT answers_have_one_talent CHECK (num_nonnulls(person_id, agency_id) = 1)
  );
  CREATE UNIQUE INDEX answers_once_per_person ON talent_clouds.answers (opportunity_id, person_id) WHERE person_id IS NOT NULL;
  CREATE UNIQUE INDEX answers_once_per_agency ON talent_clouds.answers (opportunity_id, agency_id) WHERE agency_id IS NOT NULL;
  CREATE INDEX answers_interested_first ON talent_clouds.answers (opportunity_id, (answer = 'interested'), id)`;

/** Offers made directly to members: one of each answer, one of each form. */
const offersTable = `
  CREATE TABLE talent_clouds.offers (
    contract_id uuid PRIMARY KEY,
    client_id uuid NOT NULL,
    form_key uuid NOT NULL,
    membership_id uuid NOT NULL REFERENCES talent_clouds.memberships (id),
    answer_id uuid CONSTRAINT offers_once_per_answer UNIQUE REFERENCES talent_clouds.answers (id),
    sent_by_id uuid NOT NULL,
    sent_at timestamptz NOT NULL,
    CONSTRAINT offers_once_per_form UNIQUE (client_id, form_key)
  );
  CREATE INDEX offers_of_membership ON talent_clouds.offers (membership_id)`;
