import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Resending or revoking all invitations that fit a filter: what was asked for, and the invitations it named, each dealt with once. */
export class InvitationsFollowUps20261128004100 implements MigrationInterface {
  name = 'InvitationsFollowUps20261128004100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE invitations.follow_ups (
        id uuid PRIMARY KEY,
        client_id uuid NOT NULL REFERENCES clients.clients (id),
        deed text NOT NULL CHECK (deed IN ('resend', 'revoke')),
        asked text NOT NULL,
        state text NOT NULL CHECK (state IN ('under way', 'done', 'stopped')),
        row_count integer NOT NULL DEFAULT 0,
        done_up_to integer NOT NULL DEFAULT 0,
        done_count integer NOT NULL DEFAULT 0,
        skipped_count integer NOT NULL DEFAULT 0,
        started_by_id uuid NOT NULL,
        started_at timestamptz NOT NULL,
        stopped_by_id uuid,
        ended_at timestamptz,
        CONSTRAINT follow_ups_end CHECK ((state = 'under way') = (ended_at IS NULL))
      );
      CREATE INDEX follow_ups_of_client ON invitations.follow_ups (client_id, started_at DESC, id DESC)`);
    await runner.query(`
      CREATE TABLE invitations.follow_up_rows (
        follow_up_id uuid NOT NULL REFERENCES invitations.follow_ups (id),
        number integer NOT NULL,
        invitation_id uuid NOT NULL,
        skipped_because text,
        PRIMARY KEY (follow_up_id, number)
      );
      CREATE INDEX follow_up_rows_skipped ON invitations.follow_up_rows (follow_up_id, number) WHERE skipped_because IS NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE invitations.follow_up_rows, invitations.follow_ups');
  }
}
