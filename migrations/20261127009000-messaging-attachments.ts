import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A file beside a message of a project room. */
export class MessagingAttachments20261127009000 implements MigrationInterface {
  name = 'MessagingAttachments20261127009000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE messaging.attachments (
        message_id uuid PRIMARY KEY REFERENCES messaging.messages (id),
        file_id uuid NOT NULL UNIQUE,
        file_name text NOT NULL,
        size_in_bytes integer NOT NULL CHECK (size_in_bytes > 0),
        file_state text NOT NULL
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE messaging.attachments');
  }
}
