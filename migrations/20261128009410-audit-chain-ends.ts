import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Where each chain of the audit log ends, kept apart from the seals, so that a chain cut off at its end shows. The database
 * keeps it itself: whichever version seals, and the application, which may only read it, can't take an end back.
 */
export class AuditChainEnds20261128009410 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE audit.chain_ends (chain text PRIMARY KEY, position bigint NOT NULL, hash bytea NOT NULL);
      REVOKE INSERT, UPDATE, DELETE ON audit.chain_ends FROM gangway_app;

      CREATE FUNCTION audit.keep_chain_ends() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      BEGIN
        INSERT INTO audit.chain_ends AS kept (chain, position, hash)
        SELECT DISTINCT ON (chain) chain, position, hash FROM added ORDER BY chain, position DESC
        ON CONFLICT (chain) DO UPDATE SET position = excluded.position, hash = excluded.hash WHERE excluded.position > kept.position;
        RETURN NULL;
      END $$;
      CREATE TRIGGER seals_keep_chain_ends AFTER INSERT ON audit.seals
        REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION audit.keep_chain_ends();
    `);
    // After the trigger, whose making waits for a sealing that runs: its seals would else be in neither.
    await runner.query(`
      INSERT INTO audit.chain_ends (chain, position, hash)
      SELECT DISTINCT ON (chain) chain, position, hash FROM audit.seals ORDER BY chain, position DESC`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER seals_keep_chain_ends ON audit.seals');
    await runner.query('DROP FUNCTION audit.keep_chain_ends()');
    await runner.query('DROP TABLE audit.chain_ends');
  }
}
