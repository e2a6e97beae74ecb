import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When an invitation is to go out by itself, for whoever tells how people come along; they are told anew with it, part by part. */
export class InvitationsProgressSendAt20261128006000 implements MigrationInterface {
  name = 'InvitationsProgressSendAt20261128006000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE OR REPLACE VIEW invitations.progress_cards AS ${columns}, send_at ${rows}`);
    await runner.query(`UPDATE reports.rebuilds SET after_id = NULL, done_at = NULL WHERE name = 'progress'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW invitations.progress_cards');
    await runner.query(`CREATE VIEW invitations.progress_cards AS ${columns} ${rows}`);
  }
}

const columns = `
  SELECT id AS invitation_id, client_id, audience, target, state, name, address, title, contract_id, cloud_id, invited_by_id,
    coalesce(accepted_for_agency_id, accepted_by_id) AS talent_id, coalesce(invited_at, created_at) AS invited_at,
    coalesce(sent_at, invited_at, created_at) AS waits_since, expires_at, accepted_at,
    CASE state WHEN 'declined' THEN declined_at WHEN 'revoked' THEN revoked_at WHEN 'expired' THEN expires_at END AS ended_at,
    bounced_mail_id IS NOT NULL AND state IN ('queued', 'sent') AS has_bounced`;

const rows = `FROM invitations.invitations WHERE state <> 'draft'`;
