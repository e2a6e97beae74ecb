import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What makes the directory searchable at a million listings: one text-search column, the vocabulary of all public listings,
 * in which a mistyped word finds its neighbours without looking at the listings, and the values offered as filters.
 */
export class AgenciesDirectory20261127004000 implements MigrationInterface {
  name = 'AgenciesDirectory20261127004000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE EXTENSION IF NOT EXISTS pg_trgm; CREATE EXTENSION IF NOT EXISTS unaccent; CREATE EXTENSION IF NOT EXISTS fuzzystrmatch');
    await runner.query(folding);
    await runner.query(searchColumn);
    await runner.query(indexes);
    await runner.query(words);
    await runner.query(facets);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER agencies_bring_their_words ON agencies.agencies; DROP FUNCTION agencies.bring_words();
      DROP TABLE agencies.words, agencies.facets;
      ALTER TABLE agencies.agencies DROP COLUMN search; DROP FUNCTION agencies.search_of(text, text, text[], text); DROP FUNCTION agencies.folded(text)`);
  }
}

/** Immutable on purpose: the dictionary of accents is part of PostgreSQL and does not change under us. */
const folding = `
  CREATE FUNCTION agencies.folded(words text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    AS $$ SELECT lower(public.unaccent('public.unaccent'::regdictionary, words)) $$;
  CREATE FUNCTION agencies.search_of(name text, tagline text, skills text[], about text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$ SELECT setweight(to_tsvector('pg_catalog.simple'::regconfig, agencies.folded(name)), 'A')
      || setweight(to_tsvector('pg_catalog.simple'::regconfig, agencies.folded(tagline || ' ' || array_to_string(skills, ' '))), 'B')
      || setweight(to_tsvector('pg_catalog.simple'::regconfig, agencies.folded(about)), 'D') $$`;

const searchColumn = `
  ALTER TABLE agencies.agencies ADD COLUMN search tsvector NOT NULL
    GENERATED ALWAYS AS (agencies.search_of(name, tagline, skills, about)) STORED`;

const indexes = `
  CREATE INDEX agencies_search ON agencies.agencies USING gin (search) WHERE state = 'public';
  CREATE INDEX agencies_newest ON agencies.agencies (published_at DESC, id DESC) WHERE state = 'public';
  CREATE INDEX agencies_by_place ON agencies.agencies (place, published_at DESC, id DESC) WHERE state = 'public' AND place <> '';
  CREATE INDEX agencies_by_skills ON agencies.agencies USING gin (skills) WHERE state = 'public';
  CREATE INDEX agencies_by_languages ON agencies.agencies USING gin (languages) WHERE state = 'public';
  CREATE INDEX agencies_for_sitemap ON agencies.agencies (id) INCLUDE (slug, changed_at) WHERE state = 'public'`;

/** Only words of public listings: a correction must not tell that a draft exists. */
const words = `
  CREATE TABLE agencies.words (word text PRIMARY KEY);
  CREATE INDEX words_holding ON agencies.words USING gin (word gin_trgm_ops);
  CREATE INDEX words_alike ON agencies.words USING gist (word gist_trgm_ops (siglen = 64));
  CREATE FUNCTION agencies.bring_words() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      INSERT INTO agencies.words SELECT word FROM unnest(tsvector_to_array(NEW.search)) AS word WHERE length(word) <= 40
        ORDER BY word ON CONFLICT DO NOTHING;
      RETURN NULL;
    END $$;
  CREATE TRIGGER agencies_bring_their_words AFTER INSERT OR UPDATE ON agencies.agencies
    FOR EACH ROW WHEN (NEW.state = 'public') EXECUTE FUNCTION agencies.bring_words()`;

const facets = `
  CREATE TABLE agencies.facets (
    kind text NOT NULL CHECK (kind IN ('skill', 'place', 'language')),
    value text NOT NULL,
    uses integer NOT NULL,
    PRIMARY KEY (kind, value)
  )`;
