import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Requirements, checklists and their tasks, what was sent in, signatures and decisions. */
export class OnboardingBase20261123001100 implements MigrationInterface {
  name = 'OnboardingBase20261123001100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE SCHEMA onboarding');
    await runner.query('GRANT USAGE ON SCHEMA onboarding TO gangway_app');
    for (const statement of [...requirements, ...checklists, ...tasks, ...submissions, ...signatures, ...decisions, ...views]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA onboarding CASCADE');
  }
}

const requirements = [
  `CREATE TABLE onboarding.requirements (
    id uuid PRIMARY KEY,
    client_id uuid NOT NULL,
    kind text NOT NULL CHECK (kind IN ('upload', 'sign', 'questions', 'acknowledge', 'client')),
    title text NOT NULL,
    hint text NOT NULL,
    why text NOT NULL,
    body text,
    questions jsonb NOT NULL DEFAULT '[]',
    audience text CHECK (audience IN ('freelancer', 'agency')),
    target text CHECK (target IN ('contract', 'cloud')),
    contract_kind text CHECK (contract_kind IN ('hourly', 'fixed')),
    country char(2),
    reviewer text NOT NULL CHECK (reviewer IN ('nobody', 'client', 'admin')),
    is_blocking boolean NOT NULL,
    valid_for_days integer CHECK (valid_for_days > 0),
    minutes integer NOT NULL CHECK (minutes > 0),
    position integer NOT NULL,
    is_active boolean NOT NULL DEFAULT true,
    created_at timestamptz NOT NULL,
    CHECK (kind NOT IN ('sign', 'acknowledge') OR body IS NOT NULL)
  )`,
  'CREATE INDEX requirements_of_client ON onboarding.requirements (client_id, position) WHERE is_active',
];

const checklists = [
  `CREATE TABLE onboarding.checklists (
    id uuid PRIMARY KEY,
    contract_id uuid NOT NULL UNIQUE,
    client_id uuid NOT NULL,
    person_id uuid,
    agency_id uuid,
    invited_by_id uuid,
    state text NOT NULL CHECK (state IN ('open', 'in review', 'cleared', 'rejected')),
    task_count integer NOT NULL,
    opened_at timestamptz,
    submitted_at timestamptz,
    cleared_at timestamptz,
    rejected_at timestamptz,
    rejected_by_id uuid,
    rejection_reason text,
    ended_at timestamptz,
    created_at timestamptz NOT NULL,
    CHECK (num_nonnulls(person_id, agency_id) = 1),
    CHECK (state <> 'in review' OR submitted_at IS NOT NULL),
    CHECK ((state = 'cleared') = (cleared_at IS NOT NULL)),
    CHECK ((state = 'rejected') = (rejected_at IS NOT NULL)),
    CHECK (num_nonnulls(rejected_at, rejected_by_id, rejection_reason) IN (0, 3))
  )`,
  'CREATE INDEX checklists_of_person ON onboarding.checklists (person_id)',
  'CREATE INDEX checklists_of_client ON onboarding.checklists (client_id, id)',
];

const tasks = [
  `CREATE TABLE onboarding.tasks (
    id uuid PRIMARY KEY,
    checklist_id uuid NOT NULL REFERENCES onboarding.checklists (id),
    requirement_id uuid REFERENCES onboarding.requirements (id),
    contract_id uuid NOT NULL,
    client_id uuid NOT NULL,
    person_id uuid,
    kind text NOT NULL CHECK (kind IN ('upload', 'sign', 'questions', 'acknowledge', 'client', 'confirm')),
    title text NOT NULL,
    hint text NOT NULL,
    why text NOT NULL,
    body text,
    questions jsonb NOT NULL DEFAULT '[]',
    reviewer text NOT NULL CHECK (reviewer IN ('nobody', 'client', 'admin')),
    is_blocking boolean NOT NULL,
    valid_for_days integer,
    minutes integer NOT NULL,
    position integer NOT NULL,
    state text NOT NULL CHECK (state IN ('to do', 'submitted', 'approved', 'changes requested', 'waived')),
    submission_count integer NOT NULL DEFAULT 0,
    submitted_at timestamptz,
    due_at timestamptz,
    decided_at timestamptz,
    decided_by_id uuid,
    reason text,
    how_to_fix text,
    valid_until timestamptz,
    waived_until date,
    reused_from_id uuid REFERENCES onboarding.tasks (id),
    claimed_by_id uuid,
    claimed_until timestamptz,
    created_at timestamptz NOT NULL,
    is_waiting boolean NOT NULL DEFAULT false,
    CHECK (state NOT IN ('changes requested', 'waived') OR reason IS NOT NULL),
    CHECK (state <> 'submitted' OR (submitted_at IS NOT NULL AND due_at IS NOT NULL)),
    CHECK (state NOT IN ('approved', 'waived') OR decided_at IS NOT NULL),
    CHECK (num_nonnulls(claimed_by_id, claimed_until) IN (0, 2)),
    CHECK (NOT is_waiting OR state = 'submitted')
  )`,
  'CREATE INDEX tasks_of_checklist ON onboarding.tasks (checklist_id, position, id)',
  `CREATE UNIQUE INDEX tasks_one_per_requirement ON onboarding.tasks (checklist_id, requirement_id) WHERE requirement_id IS NOT NULL`,
  `CREATE INDEX tasks_waiting_for_review ON onboarding.tasks (reviewer, due_at, id) WHERE is_waiting`,
  `CREATE INDEX tasks_claimed ON onboarding.tasks (claimed_by_id, due_at, id) WHERE is_waiting AND claimed_by_id IS NOT NULL`,
  `CREATE INDEX tasks_of_client_to_do ON onboarding.tasks (client_id, created_at, id) WHERE kind = 'client' AND state IN ('to do', 'changes requested')`,
  `CREATE INDEX tasks_still_valid ON onboarding.tasks (requirement_id, person_id, valid_until) WHERE state = 'approved' AND valid_until IS NOT NULL`,
];

const submissions = [
  `CREATE TABLE onboarding.submissions (
    id uuid PRIMARY KEY,
    task_id uuid NOT NULL REFERENCES onboarding.tasks (id),
    number integer NOT NULL CHECK (number > 0),
    by_id uuid NOT NULL,
    at timestamptz NOT NULL,
    file_id uuid,
    file_name text,
    file_size integer,
    file_pages integer,
    answers jsonb NOT NULL DEFAULT '{}',
    signature_id uuid,
    note text,
    UNIQUE (task_id, number)
  )`,
];

const signatures = [
  `CREATE TABLE onboarding.signatures (
    id uuid PRIMARY KEY,
    task_id uuid NOT NULL REFERENCES onboarding.tasks (id),
    contract_id uuid NOT NULL,
    client_id uuid NOT NULL,
    person_id uuid NOT NULL,
    title text NOT NULL,
    document text NOT NULL,
    document_sha256 bytea NOT NULL CHECK (octet_length(document_sha256) = 32),
    typed_name text NOT NULL,
    account_name text NOT NULL,
    account_address text NOT NULL,
    intent text NOT NULL,
    consent text NOT NULL,
    consent_version text NOT NULL,
    signed_at timestamptz NOT NULL,
    ip_address text NOT NULL,
    user_agent text NOT NULL,
    copy_file_id uuid,
    copy_sha256 bytea UNIQUE,
    CHECK (num_nonnulls(copy_file_id, copy_sha256) IN (0, 2))
  )`,
  'CREATE INDEX signatures_of_task ON onboarding.signatures (task_id)',
  'CREATE INDEX signatures_of_document ON onboarding.signatures (document_sha256)',
];

const decisions = [
  `CREATE TABLE onboarding.decisions (
    id uuid PRIMARY KEY,
    task_id uuid NOT NULL REFERENCES onboarding.tasks (id),
    checklist_id uuid NOT NULL REFERENCES onboarding.checklists (id),
    client_id uuid NOT NULL,
    reviewer text NOT NULL CHECK (reviewer IN ('client', 'admin')),
    kind text NOT NULL CHECK (kind IN ('approved', 'sent back', 'rejected', 'waived')),
    submission integer NOT NULL,
    by_id uuid NOT NULL,
    at timestamptz NOT NULL,
    due_at timestamptz,
    reason text,
    how_to_fix text,
    CHECK (kind = 'approved' OR reason IS NOT NULL)
  )`,
  'CREATE INDEX decisions_by_time ON onboarding.decisions (reviewer, at DESC, id DESC)',
  'CREATE INDEX decisions_of_task ON onboarding.decisions (task_id, at)',
];

const views = [
  `CREATE VIEW onboarding.checklist_cards AS
    SELECT c.id AS checklist_id, c.contract_id, c.client_id, c.state,
      count(t.id)::integer AS task_count,
      (count(t.id) FILTER (WHERE t.state IN ('approved', 'waived')))::integer AS done_count
    FROM onboarding.checklists c LEFT JOIN onboarding.tasks t ON t.checklist_id = c.id
    GROUP BY c.id`,
  `CREATE VIEW onboarding.requirement_cards AS
    SELECT id AS requirement_id, client_id, kind, title, audience, target, contract_kind, minutes, position
    FROM onboarding.requirements WHERE is_active`,
];
