import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Brings the words of a whole statement's listings at once, only new ones and in one order: nobody waits for a word that is known,
 * nobody deadlocks over new ones, and a statement that writes many listings looks at each word once.
 */
export class AgenciesWordsByStatement20261127004100 implements MigrationInterface {
  name = 'AgenciesWordsByStatement20261127004100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER agencies_bring_their_words ON agencies.agencies');
    await runner.query(bringWords(brought));
    await runner.query(`
      CREATE TRIGGER new_agencies_bring_their_words AFTER INSERT ON agencies.agencies
        REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION agencies.bring_words();
      CREATE TRIGGER changed_agencies_bring_their_words AFTER UPDATE ON agencies.agencies
        REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION agencies.bring_words()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER new_agencies_bring_their_words ON agencies.agencies; DROP TRIGGER changed_agencies_bring_their_words ON agencies.agencies');
    await runner.query(bringWords('SELECT unnest(tsvector_to_array(NEW.search)) AS word'));
    await runner.query(`
      CREATE TRIGGER agencies_bring_their_words AFTER INSERT OR UPDATE ON agencies.agencies
        FOR EACH ROW WHEN (NEW.state = 'public') EXECUTE FUNCTION agencies.bring_words()`);
  }
}

const brought = `SELECT DISTINCT unnest(tsvector_to_array(search)) AS word FROM written WHERE state = 'public'`;

const bringWords = (words: string): string => `
  CREATE OR REPLACE FUNCTION agencies.bring_words() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      INSERT INTO agencies.words
        SELECT word FROM (${words}) AS brought
        WHERE length(word) <= 40 AND NOT EXISTS (SELECT 1 FROM agencies.words AS known WHERE known.word = brought.word)
        ORDER BY word ON CONFLICT DO NOTHING;
      RETURN NULL;
    END $$`;
