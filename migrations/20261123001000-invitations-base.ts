import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Invitations and their reminders. */
export class InvitationsBase20261123001000 implements MigrationInterface {
  name = 'InvitationsBase20261123001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE SCHEMA invitations; GRANT USAGE ON SCHEMA invitations TO gangway_app`);
    await runner.query(`CREATE EXTENSION IF NOT EXISTS pg_trgm`);
    await runner.query(`
      CREATE TABLE invitations.invitations (
        id uuid PRIMARY KEY,
        client_id uuid NOT NULL REFERENCES clients.clients (id),
        invited_by_id uuid NOT NULL,
        audience text NOT NULL CHECK (audience IN ('freelancer', 'agency')),
        target text NOT NULL CHECK (target IN ('contract', 'cloud')),
        state text NOT NULL CHECK (state IN
          ('draft', 'awaiting approval', 'queued', 'sent', 'accepted', 'declined', 'revoked', 'expired')),
        name text NOT NULL,
        address text NOT NULL,
        folded_address text NOT NULL,
        personal_message text NOT NULL DEFAULT '',
        title text NOT NULL,
        target_key text NOT NULL,
        terms jsonb,
        contract_id uuid,
        cloud_id uuid,
        created_at timestamptz NOT NULL,
        invited_at timestamptz,
        sent_at timestamptz,
        expires_at timestamptz,
        accepted_at timestamptz,
        accepted_by_id uuid,
        declined_at timestamptz,
        decline_reason text,
        decline_note text,
        revoked_at timestamptz,
        revoked_by_id uuid,
        bounced_mail_id uuid,
        search_text text NOT NULL GENERATED ALWAYS AS (lower(name || ' ' || address || ' ' || title)) STORED,
        CONSTRAINT invitations_target CHECK (
          state = 'draft'
          OR (target = 'contract' AND contract_id IS NOT NULL AND cloud_id IS NULL)
          OR (target = 'cloud' AND cloud_id IS NOT NULL AND contract_id IS NULL)),
        CONSTRAINT invitations_deadline CHECK (state = 'draft' OR (invited_at IS NOT NULL AND expires_at IS NOT NULL)),
        CONSTRAINT invitations_accepted CHECK ((state = 'accepted') = (accepted_at IS NOT NULL)),
        CONSTRAINT invitations_accepted_by CHECK ((accepted_at IS NULL) = (accepted_by_id IS NULL)),
        CONSTRAINT invitations_declined CHECK (state <> 'declined' OR (declined_at IS NOT NULL AND decline_reason IS NOT NULL)),
        CONSTRAINT invitations_revoked CHECK ((state = 'revoked') = (revoked_at IS NOT NULL))
      )`);
    await runner.query(`
      CREATE UNIQUE INDEX invitations_one_open ON invitations.invitations (client_id, folded_address, audience, target, target_key)
        WHERE state IN ('awaiting approval', 'queued', 'sent');
      CREATE UNIQUE INDEX invitations_one_per_contract ON invitations.invitations (contract_id) WHERE contract_id IS NOT NULL;
      CREATE INDEX invitations_newest_of_client ON invitations.invitations (client_id, created_at DESC, id DESC)
        WHERE state <> 'draft';
      CREATE INDEX invitations_open_by_address ON invitations.invitations (folded_address)
        WHERE state IN ('queued', 'sent');
      CREATE INDEX invitations_open_by_deadline ON invitations.invitations (expires_at) WHERE state IN ('queued', 'sent');
      CREATE INDEX invitations_sent_by_time ON invitations.invitations (sent_at) WHERE state = 'sent';
      CREATE INDEX invitations_search ON invitations.invitations USING gin (search_text gin_trgm_ops) WHERE state <> 'draft'`);
    await runner.query(`
      CREATE TABLE invitations.reminders (
        invitation_id uuid NOT NULL REFERENCES invitations.invitations (id),
        occasion text NOT NULL CHECK (occasion IN ('3 days', '7 days', '2 days left')),
        reminded_at timestamptz NOT NULL,
        PRIMARY KEY (invitation_id, occasion)
      );`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP SCHEMA invitations CASCADE`);
  }
}
