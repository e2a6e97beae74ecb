import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a client notes in fields of its own is found in its list of invitations, by an index of its own: few invitations have any. */
export class InvitationsSearchOwnValues20261128006200 implements MigrationInterface {
  name = 'InvitationsSearchOwnValues20261128006200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ownText);
    await runner.query(`CREATE INDEX invitations_own_words ON invitations.invitations USING gin (client_id, (invitations.own_text(own_values)) gin_trgm_ops) WHERE own_values IS NOT NULL`);
    await runner.query(searchHits(`(${has('i.search_text')} OR i.own_values IS NOT NULL AND ${has('invitations.own_text(i.own_values)')})`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(searchHits(has('i.search_text')));
    await runner.query('DROP INDEX invitations.invitations_own_words; DROP FUNCTION invitations.own_text(jsonb)');
  }
}

const ownText = `
  CREATE FUNCTION invitations.own_text(own_values jsonb) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$ SELECT lower(string_agg(own ->> 'value', ' ')) FROM jsonb_array_elements(own_values) AS own $$`;

const has = (text: string): string => `${text} LIKE '%' || part || '%' AND strpos(${text}, whole) > 0`;

/** As before, it must use the indexes; `strpos` is nothing that an index could take up. */
const searchHits = (found: string): string => `
  CREATE OR REPLACE FUNCTION invitations.search_hits(of_client uuid, part text, whole text, most integer) RETURNS SETOF invitations.invitations
    LANGUAGE sql STABLE SET enable_seqscan = off SET enable_indexscan = off SET enable_indexonlyscan = off
    AS $$ SELECT i.* FROM invitations.invitations i WHERE i.client_id = of_client AND ${found} AND i.state <> 'draft' LIMIT most $$`;
