import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Mails on their way out, and, where no SMTP server is set, the composed ones of the inbox page.
 * `platform.mails` keeps neither body nor secret: a mail is composed anew for every attempt.
 */
export class PlatformMail20261123000300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE platform.mails (
        id uuid PRIMARY KEY,
        kind text NOT NULL,
        dedupe_key text NOT NULL,
        to_address text NOT NULL,
        to_name text,
        subject_id uuid NOT NULL,
        facts jsonb NOT NULL DEFAULT '{}',
        state text NOT NULL DEFAULT 'queued'
          CHECK (state IN ('queued', 'deferred', 'handed over', 'bounced', 'dropped')),
        attempts integer NOT NULL DEFAULT 0,
        locked_until timestamptz,
        due_at timestamptz NOT NULL,
        server_words text,
        message_id text,
        handed_over_at timestamptz,
        created_at timestamptz NOT NULL,
        CONSTRAINT mails_once UNIQUE (kind, dedupe_key),
        CONSTRAINT mails_handed_over_when CHECK (state <> 'handed over' OR handed_over_at IS NOT NULL)
      );
      CREATE INDEX mails_waiting ON platform.mails (due_at, id) WHERE state IN ('queued', 'deferred');
      CREATE INDEX mails_of_subject ON platform.mails (subject_id, created_at DESC);

      CREATE VIEW platform.mail_deliveries AS
        SELECT id AS mail_id, kind, subject_id, to_address, state, server_words, handed_over_at, created_at
        FROM platform.mails;

      CREATE TABLE platform.inbox (
        id uuid PRIMARY KEY,
        place bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
        from_address text NOT NULL,
        to_address text NOT NULL,
        cc text,
        subject text NOT NULL,
        body_text text NOT NULL,
        body_html text NOT NULL,
        message_id text NOT NULL,
        in_reply_to text,
        headers jsonb NOT NULL,
        arrived_at timestamptz NOT NULL
      );
      CREATE INDEX inbox_of_address ON platform.inbox (lower(to_address), place DESC);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE platform.inbox;
      DROP VIEW platform.mail_deliveries;
      DROP TABLE platform.mails;
    `);
  }
}
