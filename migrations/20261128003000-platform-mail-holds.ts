import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Mails that wait as long as somebody's matters rest: those to people whom a suspended client has invited. */
export class PlatformMailHolds20261128003000 implements MigrationInterface {
  name = 'PlatformMailHolds20261128003000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE platform.mail_holds (holder_id uuid PRIMARY KEY, held_at timestamptz NOT NULL);
      ALTER TABLE platform.mails ADD COLUMN held_with uuid`);
    await runner.query(`
      INSERT INTO platform.mail_holds (holder_id, held_at) SELECT id, coalesce(suspended_at, now()) FROM clients.clients WHERE is_suspended`);
    await runner.query(`
      UPDATE platform.mails AS mail SET held_with = invitation.client_id
        FROM invitations.invitations AS invitation
       WHERE invitation.id = mail.subject_id AND mail.state IN ('queued', 'deferred')
         AND mail.kind IN ('invitations.first', 'invitations.reminder', 'invitations.expired-for-talent')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE platform.mails DROP COLUMN held_with');
    await runner.query('DROP TABLE platform.mail_holds');
  }
}
