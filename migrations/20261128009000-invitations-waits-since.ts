import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Since when an invited person waits changes only where their mail left late: then nothing has to be told anew for each of the many
 * mails that leave at once. What was told before is told once more, part by part.
 */
export class InvitationsWaitsSince20261128009000 implements MigrationInterface {
  name = 'InvitationsWaitsSince20261128009000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(viewWith(`CASE WHEN sent_at > coalesce(invited_at, created_at) + interval '1 hour' THEN sent_at ELSE coalesce(invited_at, created_at) END`));
    await runner.query(`DELETE FROM platform.event_publications WHERE listener = 'TellProgressWhenInvitationSent' AND status <> 'done'`);
    await runner.query(`UPDATE reports.rebuilds SET after_id = NULL, done_at = NULL WHERE name = 'progress'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(viewWith('coalesce(sent_at, invited_at, created_at)'));
  }
}

const viewWith = (waitsSince: string): string => `
  CREATE OR REPLACE VIEW invitations.progress_cards AS
  SELECT id AS invitation_id, client_id, audience, target, state, name, address, title, contract_id, cloud_id, invited_by_id,
    coalesce(accepted_for_agency_id, accepted_by_id) AS talent_id, coalesce(invited_at, created_at) AS invited_at,
    ${waitsSince} AS waits_since, expires_at, accepted_at,
    CASE state WHEN 'declined' THEN declined_at WHEN 'revoked' THEN revoked_at WHEN 'expired' THEN expires_at END AS ended_at,
    bounced_mail_id IS NOT NULL AND state IN ('queued', 'sent') AS has_bounced, send_at
  FROM invitations.invitations WHERE state <> 'draft'`;
