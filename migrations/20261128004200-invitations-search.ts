import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The search gives its index only the part that tells most, and checks the rest on the rows. The running version calls the function it knows. */
export class InvitationsSearch20261128004200 implements MigrationInterface {
  name = 'InvitationsSearch20261128004200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(searchHits);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION invitations.search_hits(uuid, text, text, integer)');
  }
}

/** At most so many of a client's invitations with the whole text in them. As before, it must use the index; `strpos` is nothing that the index could take up. */
const searchHits = `
  CREATE FUNCTION invitations.search_hits(of_client uuid, part text, whole text, most integer) RETURNS SETOF invitations.invitations
    LANGUAGE sql STABLE SET enable_seqscan = off SET enable_indexscan = off SET enable_indexonlyscan = off
    AS $$ SELECT i.* FROM invitations.invitations i
           WHERE i.client_id = of_client AND i.search_text LIKE '%' || part || '%' AND strpos(i.search_text, whole) > 0 AND i.state <> 'draft' LIMIT most $$`;
