import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One room per contract, who is in it, and what they wrote. */
export class MessagingBase20261123001200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA messaging;
      GRANT USAGE ON SCHEMA messaging TO gangway_app;

      CREATE TABLE messaging.rooms (
        id uuid PRIMARY KEY,
        contract_id uuid NOT NULL UNIQUE REFERENCES contracts.contracts (id),
        client_id uuid NOT NULL REFERENCES clients.clients (id),
        opened_at timestamptz NOT NULL
      );

      CREATE TABLE messaging.members (
        room_id uuid NOT NULL REFERENCES messaging.rooms (id),
        person_id uuid NOT NULL,
        side text NOT NULL CHECK (side IN ('talent', 'client')),
        read_up_to uuid,
        PRIMARY KEY (room_id, person_id)
      );
      CREATE INDEX members_by_person ON messaging.members (person_id);

      CREATE TABLE messaging.messages (
        id uuid PRIMARY KEY,
        room_id uuid NOT NULL REFERENCES messaging.rooms (id),
        author_id uuid NOT NULL,
        text text NOT NULL CHECK (text <> ''),
        is_first boolean NOT NULL,
        -- Made when the form is shown, so that a form sent twice is one message.
        form_key uuid NOT NULL,
        posted_at timestamptz NOT NULL,
        UNIQUE (room_id, form_key)
      );
      CREATE INDEX messages_by_room ON messaging.messages (room_id, id DESC);
      CREATE UNIQUE INDEX messages_one_first ON messaging.messages (room_id) WHERE is_first;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA messaging CASCADE');
  }
}
