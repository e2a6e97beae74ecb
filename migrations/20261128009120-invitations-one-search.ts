import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The search that looked with one pattern has had no caller since the other came. On the way back it has to be there: an earlier step drops it by name. */
export class InvitationsOneSearch20261128009120 implements MigrationInterface {
  name = 'InvitationsOneSearch20261128009120';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION IF EXISTS invitations.search_hits(uuid, text, integer)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION invitations.search_hits(of_client uuid, pattern text, most integer) RETURNS SETOF invitations.invitations
        LANGUAGE sql STABLE SET enable_seqscan = off SET enable_indexscan = off SET enable_indexonlyscan = off
        AS $$ SELECT i.* FROM invitations.invitations i WHERE i.client_id = of_client AND i.search_text LIKE pattern AND i.state <> 'draft' LIMIT most $$`);
  }
}
