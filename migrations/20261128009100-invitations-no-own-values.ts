import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An invitation without own values says so by holding none, so that their index holds only what can be found in it. The older version
 * reads none as it reads an empty list; what it still writes as one stands in the index beside the others and is found no more than before.
 */
export class InvitationsNoOwnValues20261128009100 implements MigrationInterface {
  name = 'InvitationsNoOwnValues20261128009100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`UPDATE invitations.invitations SET own_values = NULL WHERE own_values = '[]'`);
  }

  async down(): Promise<void> {
    // None and an empty list are the same to every version.
  }
}
