import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a client's approvers decided, newest first, and what somebody waits for, each in the order in which it is read. */
export class InvitationsDecided20261128004000 implements MigrationInterface {
  name = 'InvitationsDecided20261128004000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX approvals_decided_of_client ON invitations.approvals (client_id, decided_at DESC, id DESC) WHERE decision IS NOT NULL;
      CREATE INDEX approvals_decided_by ON invitations.approvals (client_id, decided_by_id, decided_at DESC, id DESC) WHERE decision IS NOT NULL;
      CREATE INDEX approvals_waited_for ON invitations.approvals (client_id, asked_by_id, asked_at, id) WHERE decision IS NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX invitations.approvals_decided_of_client, invitations.approvals_decided_by, invitations.approvals_waited_for');
  }
}
