import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Imports of invitations and their rows. An invitation says which import it came from, so that what is still on its way
 * of one can be counted and taken back. Columns and indexes are only added: the older version runs on beside them.
 */
export class InvitationsImports20261127020000 implements MigrationInterface {
  name = 'InvitationsImports20261127020000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE invitations.imports (
        id uuid PRIMARY KEY,
        client_id uuid NOT NULL REFERENCES clients.clients (id),
        uploaded_by_id uuid NOT NULL,
        uploaded_at timestamptz NOT NULL,
        file_name text NOT NULL,
        read_as text NOT NULL,
        header jsonb NOT NULL,
        columns jsonb,
        state text NOT NULL CHECK (state IN ('read', 'checked', 'sending', 'paused', 'sent', 'undoing', 'undone')),
        row_count integer NOT NULL CHECK (row_count > 0),
        new_count integer NOT NULL DEFAULT 0,
        duplicate_count integer NOT NULL DEFAULT 0,
        refused_count integer NOT NULL DEFAULT 0,
        invited_count integer NOT NULL DEFAULT 0,
        revoked_count integer NOT NULL DEFAULT 0,
        done_up_to integer NOT NULL DEFAULT 0,
        sent_by_id uuid,
        sent_at timestamptz,
        ended_at timestamptz,
        CONSTRAINT imports_sent_by CHECK (state IN ('read', 'checked') OR (sent_by_id IS NOT NULL AND sent_at IS NOT NULL)),
        CONSTRAINT imports_ended CHECK ((state IN ('sent', 'undone')) = (ended_at IS NOT NULL))
      );
      CREATE INDEX imports_newest_of_client ON invitations.imports (client_id, uploaded_at DESC, id DESC);
      CREATE INDEX imports_under_way ON invitations.imports (client_id) WHERE state IN ('sending', 'paused')`);
    await runner.query(`
      CREATE TABLE invitations.import_rows (
        import_id uuid NOT NULL REFERENCES invitations.imports (id) ON DELETE CASCADE,
        number integer NOT NULL,
        cells jsonb NOT NULL,
        verdict text CHECK (verdict IN ('new', 'duplicate', 'refused')),
        problems jsonb,
        same_as_row integer,
        same_as_invitation_id uuid,
        same_as_import_id uuid,
        audience text,
        target text,
        name text,
        address text,
        folded_address text,
        personal_message text,
        title text,
        target_key text,
        cloud_id uuid,
        terms jsonb,
        PRIMARY KEY (import_id, number),
        CONSTRAINT import_rows_refused_with_a_problem CHECK (verdict IS DISTINCT FROM 'refused' OR problems IS NOT NULL),
        CONSTRAINT import_rows_ready CHECK (verdict IS DISTINCT FROM 'new' OR
          num_nulls(audience, target, name, address, folded_address, personal_message, title, target_key) = 0)
      );
      CREATE INDEX import_rows_by_verdict ON invitations.import_rows (import_id, verdict, number);
      CREATE INDEX import_rows_by_address ON invitations.import_rows (import_id, folded_address) WHERE verdict = 'new'`);
    await runner.query(`
      ALTER TABLE invitations.invitations ADD COLUMN import_id uuid;
      CREATE INDEX invitations_waiting_of_import ON invitations.invitations (import_id) INCLUDE (bounced_mail_id)
        WHERE import_id IS NOT NULL AND state = 'queued';
      CREATE INDEX invitations_answered ON invitations.invitations (client_id, folded_address) WHERE state IN ('accepted', 'declined')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX invitations.invitations_answered;
      ALTER TABLE invitations.invitations DROP COLUMN import_id;
      DROP TABLE invitations.import_rows;
      DROP TABLE invitations.imports`);
  }
}
