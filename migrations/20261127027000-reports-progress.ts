import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What reports reads of other modules, one row per journey of what it told last, and the counts of the funnel, which follow these rows by themselves. */
export class ReportsProgress20261127027000 implements MigrationInterface {
  name = 'ReportsProgress20261127027000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE SCHEMA reports; GRANT USAGE ON SCHEMA reports TO gangway_app; CREATE EXTENSION IF NOT EXISTS btree_gin');
    for (const statement of [...views, ...tables, counting, ...triggers]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA reports CASCADE');
    await runner.query('DROP INDEX invitations.invitations_accepted_into_cloud');
    await runner.query('DROP VIEW journeys.standing_cards, invitations.progress_cards, onboarding.turn_cards, contracts.change_request_cards, talent_clouds.interest_cards');
  }
}

const openTask = `state IN ('to do', 'changes requested')`;
const talentsTask = `kind NOT IN ('client', 'confirm')`;

/** Part of the faces of the modules whose schema they stand in. */
const views = [
  `CREATE VIEW journeys.standing_cards AS
    SELECT journey.subject_id, journey.client_id, journey.ended_at, step.key AS step_key, step.since AS step_since
    FROM journeys.journeys AS journey
    LEFT JOIN LATERAL (
      SELECT key, since FROM journeys.steps
       WHERE subject_id = journey.subject_id AND status NOT IN ('done', 'skipped') ORDER BY position LIMIT 1) AS step ON true`,
  `CREATE VIEW invitations.progress_cards AS
    SELECT id AS invitation_id, client_id, audience, target, state, name, address, title, contract_id, cloud_id, invited_by_id,
      coalesce(accepted_for_agency_id, accepted_by_id) AS talent_id, coalesce(invited_at, created_at) AS invited_at,
      coalesce(sent_at, invited_at, created_at) AS waits_since, expires_at, accepted_at,
      CASE state WHEN 'declined' THEN declined_at WHEN 'revoked' THEN revoked_at WHEN 'expired' THEN expires_at END AS ended_at,
      bounced_mail_id IS NOT NULL AND state IN ('queued', 'sent') AS has_bounced
    FROM invitations.invitations WHERE state <> 'draft'`,
  'CREATE INDEX invitations_accepted_into_cloud ON invitations.invitations (coalesce(accepted_for_agency_id, accepted_by_id), cloud_id) WHERE cloud_id IS NOT NULL AND accepted_at IS NOT NULL',
  `CREATE VIEW onboarding.turn_cards AS
    SELECT checklist.id AS checklist_id, checklist.contract_id, checklist.membership_id, checklist.client_id, checklist.state,
      checklist.opened_at, checklist.submitted_at, checklist.cleared_at, checklist.ended_at IS NOT NULL OR checklist.state = 'rejected' AS is_over, turn.*
    FROM onboarding.checklists AS checklist
    CROSS JOIN LATERAL (
      SELECT (count(*) FILTER (WHERE ${talentsTask}))::integer AS task_count,
        (count(*) FILTER (WHERE ${talentsTask} AND NOT ${openTask}))::integer AS done_count,
        coalesce(bool_or(is_blocking AND ${talentsTask} AND ${openTask}), false) AS is_talents_turn,
        coalesce(bool_or(is_blocking AND is_waiting AND reviewer = 'admin'), false) AS is_with_platform,
        (count(*) FILTER (WHERE kind = 'client' AND ${openTask}))::integer AS client_tasks_open,
        (array_agg(title ORDER BY position, id) FILTER (WHERE kind = 'client' AND ${openTask}))[1] AS client_task_title,
        (count(*) FILTER (WHERE is_waiting AND reviewer = 'client'))::integer AS client_reviews_open,
        max(due_at) FILTER (WHERE is_blocking AND is_waiting) AS due_at
      FROM onboarding.tasks WHERE checklist_id = checklist.id) AS turn`,
  `CREATE VIEW contracts.change_request_cards AS
    SELECT request.id AS change_request_id, request.contract_id, contract.client_id, request.term, request.state, request.asked_at
    FROM contracts.change_requests AS request JOIN contracts.contracts AS contract ON contract.id = request.contract_id`,
  `CREATE VIEW talent_clouds.interest_cards AS
    SELECT opportunity.id AS opportunity_id, opportunity.client_id, opportunity.title, opportunity.state, waiting.count AS waiting_count, waiting.since AS waiting_since
    FROM talent_clouds.opportunities AS opportunity
    CROSS JOIN LATERAL (
      SELECT count(*)::integer AS count, min(few.answered_at) AS since FROM (
        SELECT answer.answered_at FROM talent_clouds.answers AS answer
         WHERE answer.opportunity_id = opportunity.id AND (answer.answer = 'interested') = true
           AND NOT EXISTS (SELECT FROM talent_clouds.offers AS offer WHERE offer.answer_id = answer.id) LIMIT 100) AS few) AS waiting
    WHERE opportunity.state IN ('open', 'closed')`,
];

const tables = [
  // Whoever tells a row anew holds its line here first, so that what is written last is also what was read last.
  `CREATE TABLE reports.subjects (
    id uuid PRIMARY KEY,
    told_at timestamptz NOT NULL,
    reminded_at timestamptz,
    reminded_by_id uuid,
    CONSTRAINT subjects_reminded_by CHECK ((reminded_at IS NULL) = (reminded_by_id IS NULL))
  )`,
  `CREATE TABLE reports.progress (
    id uuid PRIMARY KEY,
    client_id uuid NOT NULL,
    target text NOT NULL CHECK (target IN ('contract', 'cloud')),
    audience text NOT NULL CHECK (audience IN ('freelancer', 'agency')),
    invitation_id uuid,
    contract_id uuid,
    membership_id uuid,
    person_id uuid,
    agency_id uuid,
    manager_id uuid,
    name text NOT NULL,
    title text NOT NULL,
    search_text text NOT NULL,
    stage text NOT NULL CHECK (stage IN ('approval', 'invited', 'contract', 'profile', 'tasks', 'review', 'listing', 'acceptance', 'finished', 'ended')),
    is_finished boolean NOT NULL,
    blocked_by text CHECK (blocked_by IN ('talent', 'client', 'platform')),
    because text,
    since timestamptz NOT NULL,
    until timestamptz,
    starts_on date,
    task_count integer NOT NULL,
    done_count integer NOT NULL,
    waits text[] NOT NULL,
    began_at timestamptz NOT NULL,
    accepted_at timestamptz,
    agreed_at timestamptz,
    sent_at timestamptz,
    cleared_at timestamptz,
    finished_at timestamptz,
    ended_at timestamptz,
    reached smallint NOT NULL,
    is_listed boolean NOT NULL,
    CONSTRAINT progress_over_when CHECK ((stage = 'finished') = is_finished AND (blocked_by IS NULL) = (stage IN ('finished', 'ended')))
  )`,
  `CREATE INDEX progress_of_client ON reports.progress (client_id, is_finished, since, id) WHERE is_listed AND stage <> 'ended'`,
  'CREATE INDEX progress_by_stage ON reports.progress (client_id, stage, is_finished, since, id) WHERE is_listed',
  `CREATE INDEX progress_by_start ON reports.progress (client_id, starts_on, id) WHERE starts_on IS NOT NULL AND stage NOT IN ('finished', 'ended')`,
  ...['approval', 'bounce', 'change', 'task', 'review'].map((wait) => `CREATE INDEX progress_waits_for_${wait} ON reports.progress (client_id, since, id) WHERE '${wait}' = ANY (waits)`),
  'CREATE INDEX progress_search ON reports.progress USING gin (client_id, search_text gin_trgm_ops) WHERE is_listed',
  'CREATE INDEX progress_of_agency ON reports.progress (agency_id) WHERE agency_id IS NOT NULL',
  'CREATE INDEX progress_to_unlist ON reports.progress ((coalesce(finished_at, ended_at))) WHERE is_listed AND coalesce(finished_at, ended_at) IS NOT NULL',
  // People per day on which their way began, step that they reached, and whole days that the step took.
  `CREATE TABLE reports.steps_reached (
    client_id uuid NOT NULL,
    target text NOT NULL,
    began_on date NOT NULL,
    step smallint NOT NULL,
    took_days integer,
    people integer NOT NULL,
    CONSTRAINT steps_reached_once UNIQUE NULLS NOT DISTINCT (client_id, target, began_on, step, took_days)
  )`,
  `CREATE TABLE reports.rebuilds (
    name text PRIMARY KEY,
    after_id uuid,
    done_at timestamptz
  )`,
  `INSERT INTO reports.rebuilds (name) VALUES ('progress')`,
];

const stepsOf = (rows: string): string => `
    INSERT INTO reports.steps_reached AS known (client_id, target, began_on, step, took_days, people)
    SELECT told.client_id, told.target, (told.began_at AT TIME ZONE 'UTC')::date, step.number,
        CASE WHEN num_nulls(step.at, step.after) = 0 THEN greatest(0, floor(extract(epoch FROM step.at - step.after) / 86400))::integer END, sum(told.sign)
      FROM (${rows}) AS told
      CROSS JOIN LATERAL (VALUES
        (0, told.began_at, NULL), (1, told.accepted_at, told.began_at), (2, told.agreed_at, told.accepted_at), (3, told.sent_at, told.agreed_at),
        (4, told.cleared_at, told.sent_at), (5, told.finished_at, told.cleared_at)) AS step (number, at, after)
     WHERE step.number <= told.reached
     GROUP BY 1, 2, 3, 4, 5 HAVING sum(told.sign) <> 0 ORDER BY 1, 2, 3, 4, 5
    ON CONFLICT ON CONSTRAINT steps_reached_once DO UPDATE SET people = known.people + excluded.people`;

/** Counted per statement and in one order, so that two transactions never wait for each other in a circle. */
const counting = `
  CREATE FUNCTION reports.count_steps() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'INSERT' THEN ${stepsOf('SELECT *, 1 AS sign FROM new_rows')};
    ELSIF TG_OP = 'DELETE' THEN ${stepsOf('SELECT *, -1 AS sign FROM old_rows')};
    ELSE ${stepsOf('SELECT *, 1 AS sign FROM new_rows UNION ALL SELECT *, -1 FROM old_rows')};
    END IF;
    RETURN NULL;
  END $$`;

const triggers = [
  'CREATE TRIGGER count_told AFTER INSERT ON reports.progress REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION reports.count_steps()',
  'CREATE TRIGGER count_told_anew AFTER UPDATE ON reports.progress REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION reports.count_steps()',
  'CREATE TRIGGER count_taken_back AFTER DELETE ON reports.progress REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION reports.count_steps()',
];
