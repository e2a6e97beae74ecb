import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * When the reminders look at an invitation next, whether its inviter has dealt with a bounce, and who asked a client not to be invited again.
 * An invitation written by an older version is looked at on the first round, which finds out when its next reminder is due.
 */
export class InvitationsFollowing20261127022100 implements MigrationInterface {
  name = 'InvitationsFollowing20261127022100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE invitations.invitations
        ADD COLUMN remind_at timestamptz NOT NULL DEFAULT 'epoch',
        ADD COLUMN bounce_settled_at timestamptz`);
    await runner.query(`
      CREATE INDEX invitations_to_remind ON invitations.invitations (remind_at) WHERE state = 'sent' AND bounced_mail_id IS NULL;
      DROP INDEX invitations.invitations_sent_by_time;
      CREATE INDEX invitations_need_inviter ON invitations.invitations (client_id, invited_by_id, created_at DESC, id DESC)
        WHERE bounced_mail_id IS NOT NULL AND bounce_settled_at IS NULL AND state IN ('queued', 'sent')`);
    await runner.query(`
      CREATE TABLE invitations.opt_outs (
        id uuid PRIMARY KEY,
        client_id uuid NOT NULL REFERENCES clients.clients (id),
        folded_address text NOT NULL,
        invitation_id uuid NOT NULL REFERENCES invitations.invitations (id),
        asked_at timestamptz NOT NULL,
        taken_back_at timestamptz
      );
      CREATE UNIQUE INDEX opt_outs_in_force ON invitations.opt_outs (client_id, folded_address) WHERE taken_back_at IS NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE invitations.opt_outs;
      DROP INDEX invitations.invitations_need_inviter, invitations.invitations_to_remind;
      CREATE INDEX invitations_sent_by_time ON invitations.invitations (sent_at) WHERE state = 'sent';
      ALTER TABLE invitations.invitations DROP COLUMN remind_at, DROP COLUMN bounce_settled_at`);
  }
}
