import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Half-filled drafts, invitations that wait for somebody's yes or for their hour, who says yes, and a client's own fields. */
export class InvitationsApproval20261127021000 implements MigrationInterface {
  name = 'InvitationsApproval20261127021000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(columns);
    await runner.query(states);
    await runner.query(indexes);
    await runner.query(tables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE invitations.approvals, invitations.absences, invitations.approvers, invitations.own_fields');
    await runner.query(`
      DROP INDEX invitations.invitations_drafts_of_client, invitations.invitations_due, invitations.invitations_of_address;
      ALTER TABLE invitations.invitations DROP COLUMN is_complete, DROP COLUMN send_at, DROP COLUMN own_values, DROP COLUMN came_back_because`);
  }
}

const columns = `
  ALTER TABLE invitations.invitations
    ADD COLUMN is_complete boolean NOT NULL DEFAULT true,
    ADD COLUMN send_at timestamptz,
    ADD COLUMN own_values jsonb,
    ADD COLUMN came_back_because text`;

/** A contract is drafted and a deadline set only when an invitation goes out: until then it can still come back as a draft. */
const states = `
  ALTER TABLE invitations.invitations
    DROP CONSTRAINT invitations_state_check,
    DROP CONSTRAINT invitations_target,
    DROP CONSTRAINT invitations_deadline,
    ADD CONSTRAINT invitations_state_check CHECK (state IN
      ('draft', 'awaiting approval', 'scheduled', 'queued', 'sent', 'accepted', 'declined', 'revoked', 'expired')) NOT VALID,
    ADD CONSTRAINT invitations_target CHECK (
      state IN ('draft', 'awaiting approval', 'scheduled')
      OR (target = 'contract' AND contract_id IS NOT NULL AND cloud_id IS NULL)
      OR (target = 'cloud' AND cloud_id IS NOT NULL AND contract_id IS NULL)) NOT VALID,
    ADD CONSTRAINT invitations_deadline CHECK (
      state IN ('draft', 'awaiting approval', 'scheduled') OR (invited_at IS NOT NULL AND expires_at IS NOT NULL)) NOT VALID,
    ADD CONSTRAINT invitations_scheduled CHECK (state <> 'scheduled' OR send_at IS NOT NULL) NOT VALID;
  ALTER TABLE invitations.invitations
    VALIDATE CONSTRAINT invitations_state_check, VALIDATE CONSTRAINT invitations_target,
    VALIDATE CONSTRAINT invitations_deadline, VALIDATE CONSTRAINT invitations_scheduled`;

/** The unique index keeps its name: the running version recognises a duplicate by it. */
const indexes = `
  CREATE UNIQUE INDEX invitations_one_open_or_waiting ON invitations.invitations (client_id, folded_address, audience, target, target_key)
    WHERE state IN ('awaiting approval', 'scheduled', 'queued', 'sent');
  DROP INDEX invitations.invitations_one_open;
  ALTER INDEX invitations.invitations_one_open_or_waiting RENAME TO invitations_one_open;
  CREATE INDEX invitations_drafts_of_client ON invitations.invitations (client_id, created_at DESC, id DESC) WHERE state = 'draft';
  CREATE INDEX invitations_due ON invitations.invitations (send_at, id) WHERE state = 'scheduled';
  CREATE INDEX invitations_of_address ON invitations.invitations (client_id, folded_address)`;

const tables = `
  CREATE TABLE invitations.approvers (
    client_id uuid NOT NULL REFERENCES clients.clients (id),
    step integer NOT NULL CHECK (step IN (1, 2)),
    person_id uuid NOT NULL,
    added_at timestamptz NOT NULL,
    PRIMARY KEY (client_id, person_id)
  );
  CREATE INDEX approvers_of_person ON invitations.approvers (person_id);
  CREATE TABLE invitations.absences (
    client_id uuid NOT NULL REFERENCES clients.clients (id),
    person_id uuid NOT NULL,
    delegate_id uuid NOT NULL,
    from_on date NOT NULL,
    until_on date NOT NULL,
    PRIMARY KEY (client_id, person_id),
    CONSTRAINT absences_end_after_they_begin CHECK (until_on >= from_on),
    CONSTRAINT absences_need_somebody_else CHECK (delegate_id <> person_id)
  );
  CREATE INDEX absences_of_delegate ON invitations.absences (delegate_id);
  CREATE TABLE invitations.approvals (
    id uuid PRIMARY KEY,
    invitation_id uuid NOT NULL REFERENCES invitations.invitations (id) ON DELETE CASCADE,
    client_id uuid NOT NULL REFERENCES clients.clients (id),
    round integer NOT NULL,
    step integer NOT NULL,
    asked_by_id uuid NOT NULL,
    asked_at timestamptz NOT NULL,
    decision text CHECK (decision IN ('approved', 'sent back', 'taken back')),
    decided_by_id uuid,
    on_behalf_of_id uuid,
    decided_at timestamptz,
    reason text NOT NULL DEFAULT '',
    CONSTRAINT approvals_once UNIQUE (invitation_id, round, step),
    CONSTRAINT approvals_decided CHECK ((decision IS NULL) = (decided_at IS NULL) AND (decision IS NULL) = (decided_by_id IS NULL)),
    CONSTRAINT approvals_by_somebody_else CHECK (decision IS DISTINCT FROM 'approved' OR decided_by_id <> asked_by_id)
  );
  CREATE UNIQUE INDEX approvals_one_waiting ON invitations.approvals (invitation_id) WHERE decision IS NULL;
  CREATE INDEX approvals_waiting_of_client ON invitations.approvals (client_id, asked_at, id) WHERE decision IS NULL;
  CREATE TABLE invitations.own_fields (
    client_id uuid NOT NULL REFERENCES clients.clients (id),
    position integer NOT NULL CHECK (position BETWEEN 1 AND 5),
    label text NOT NULL CHECK (label <> ''),
    is_required boolean NOT NULL DEFAULT false,
    PRIMARY KEY (client_id, position)
  )`;
