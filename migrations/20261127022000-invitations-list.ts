import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a client's list of invitations needs to cost the same with a million of them: one index for each filter, in the list's order,
 * and a search whose index holds the client beside the text, so that nobody's search walks through the hits of all clients.
 */
export class InvitationsList20261127022000 implements MigrationInterface {
  name = 'InvitationsList20261127022000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE EXTENSION IF NOT EXISTS btree_gin');
    await runner.query(`
      CREATE INDEX invitations_search_of_client ON invitations.invitations USING gin (client_id, search_text gin_trgm_ops) WHERE state <> 'draft';
      DROP INDEX invitations.invitations_search;
      CREATE INDEX invitations_newest_in_state ON invitations.invitations (client_id, state, created_at DESC, id DESC) WHERE state <> 'draft';
      CREATE INDEX invitations_newest_of_kind ON invitations.invitations (client_id, audience, target, created_at DESC, id DESC) WHERE state <> 'draft';
      CREATE INDEX invitations_newest_of_inviter ON invitations.invitations (client_id, invited_by_id, created_at DESC, id DESC) WHERE state <> 'draft';
      CREATE INDEX invitations_bounced ON invitations.invitations (client_id, created_at DESC, id DESC)
        WHERE bounced_mail_id IS NOT NULL AND state IN ('queued', 'sent');
      CREATE INDEX invitations_soonest_end ON invitations.invitations (client_id, expires_at, id) WHERE state IN ('queued', 'sent')`);
    await runner.query(searchHits);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION invitations.search_hits;
      CREATE INDEX invitations_search ON invitations.invitations USING gin (search_text gin_trgm_ops) WHERE state <> 'draft';
      DROP INDEX invitations.invitations_search_of_client, invitations.invitations_newest_in_state, invitations.invitations_newest_of_kind,
        invitations.invitations_newest_of_inviter, invitations.invitations_bounced, invitations.invitations_soonest_end`);
  }
}

/**
 * At most so many of a client's invitations with a text in them. The list asks only for what is seldom among the newest, which the
 * planner can't know: left to itself it walks through all of a client's rows in the hope of an early end. So here it must use the index.
 */
const searchHits = `
  CREATE FUNCTION invitations.search_hits(of_client uuid, pattern text, most integer) RETURNS SETOF invitations.invitations
    LANGUAGE sql STABLE SET enable_seqscan = off SET enable_indexscan = off SET enable_indexonlyscan = off
    AS $$ SELECT i.* FROM invitations.invitations i WHERE i.client_id = of_client AND i.search_text LIKE pattern AND i.state <> 'draft' LIMIT most $$`;
