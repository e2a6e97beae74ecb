import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import type { Asked } from './asked.js';

/** A line of the directory. */
export interface DirectoryRow {
  readonly id: string;
  readonly name: string;
  readonly slug: string;
  readonly tagline: string;
  readonly place: string;
  readonly skills: readonly string[];
  readonly logoFileId: string | null;
  /** Where the next page begins when this is the last line: an instant, or a rank among found ones. */
  readonly by: string;
}

export interface Found {
  readonly rows: readonly DirectoryRow[];
  readonly hasMore: boolean;
  /** The words that were searched instead of ones that no listing has. */
  readonly corrected: readonly { typed: string; used: string }[];
}

export interface Facet {
  readonly kind: 'skill' | 'place' | 'language';
  readonly value: string;
}

export const listingsPerPage = 24;

/** Only so many hits are ranked: a word that half the listings have says little about which one is meant. */
const mostCandidates = 500;

/** Reads public listings, and no others, page by page. Each kind of page is one statement. */
@Injectable()
export class DirectoryQuery {
  constructor(private readonly database: Database) {}

  async find(asked: Asked): Promise<Found> {
    return asked.words.length === 0 ? this.list(asked) : this.search(asked);
  }

  /** The most used values of each filter, as the job counted them last. */
  facets(): Promise<Facet[]> {
    return this.database.prepared<Facet>('agencies.facets', 'SELECT kind, value FROM agencies.facets ORDER BY kind, uses DESC, value');
  }

  private async list({ skill, place, language, after }: Asked): Promise<Found> {
    const from = after !== null && after.by.includes('T') ? after : null;
    // A text of its own for each set of filters, so that each finds its own index.
    const filters = [skill === '' ? '' : 'AND skills @> ARRAY[$4::text]', place === '' ? '' : 'AND place = $5', language === '' ? '' : 'AND languages @> ARRAY[$6::text]'];
    const rows = await this.database.rows<DirectoryRow>(listSql(filters.join(' '), from !== null), [from?.by ?? null, from?.id ?? null, listingsPerPage + 1, skill, place, language]);
    return { rows: rows.slice(0, listingsPerPage), hasMore: rows.length > listingsPerPage, corrected: [] };
  }

  private async search({ words, skill, place, language, after }: Asked): Promise<Found> {
    const from = after !== null && !after.by.includes('T') ? after : null;
    const [found] = await this.database.prepared<{ rows: DirectoryRow[] | null; corrected: Found['corrected'] | null }>('agencies.search', searchSql, [
      words, skill, place, language, from?.by ?? null, from?.id ?? null, listingsPerPage + 1,
    ]);
    const rows = found?.rows ?? [];
    return { rows: rows.slice(0, listingsPerPage), hasMore: rows.length > listingsPerPage, corrected: found?.corrected ?? [] };
  }
}

const columns = `id, name, slug, tagline, place, skills, logo_file_id AS "logoFileId"`;

const listSql = (filters: string, isLater: boolean): string => `
  SELECT ${columns}, to_char(published_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS by
  FROM agencies.agencies
  WHERE state = 'public' ${filters}
    AND ${isLater ? '(published_at, id) < ($1::timestamptz, $2::uuid)' : '($1::text IS NULL AND $2::text IS NULL)'}
    AND $4::text IS NOT NULL AND $5::text IS NOT NULL AND $6::text IS NOT NULL
  ORDER BY published_at DESC, id DESC LIMIT $3`;

/**
 * Each typed word stands for the words of the vocabulary that begin with it, then for those that contain it, and where there
 * are none, for those that are a slip or two away. The vocabulary is small, so this costs next to nothing at any number of listings.
 */
const searchSql = `
  WITH typed AS (
    SELECT word, position FROM unnest($1::text[]) WITH ORDINALITY AS typed (word, position)
  ), meant AS MATERIALIZED (
    SELECT typed.position, typed.word AS typed, known.word, known.is_guess FROM typed
    CROSS JOIN LATERAL (
      (SELECT word, false AS is_guess FROM agencies.words WHERE word = typed.word)
      UNION
      (SELECT word, false FROM agencies.words WHERE length(typed.word) > 2 AND word LIKE '%' || typed.word || '%'
       ORDER BY (word LIKE typed.word || '%') DESC, length(word), word LIMIT 20)
      UNION
      (SELECT word, true FROM (SELECT word FROM agencies.words ORDER BY word <-> typed.word LIMIT 30) AS near
       WHERE length(typed.word) > 2 AND levenshtein_less_equal(word, typed.word, 2) <= CASE WHEN length(typed.word) > 4 THEN 2 ELSE 1 END
         AND NOT EXISTS (SELECT 1 FROM agencies.words AS longer WHERE longer.word LIKE '%' || typed.word || '%')
       ORDER BY levenshtein(word, typed.word), word <-> typed.word, word LIMIT 3)
    ) AS known
  ), query AS MATERIALIZED (
    SELECT CASE WHEN count(*) = (SELECT count(*) FROM typed) THEN string_agg(alternatives, ' & ')::tsquery END AS query
    FROM (SELECT '(' || string_agg(quote_literal(word), ' | ') || ')' AS alternatives FROM meant GROUP BY position) AS each_word
  ), candidates AS MATERIALIZED (
    SELECT id, search FROM agencies.agencies
    WHERE state = 'public' AND search @@ (SELECT query FROM query)
      AND ($2 = '' OR skills @> ARRAY[$2::text]) AND ($3 = '' OR place = $3) AND ($4 = '' OR languages @> ARRAY[$4::text])
    LIMIT ${mostCandidates}
  ), ranked AS (
    SELECT id, (ts_rank(search, (SELECT query FROM query)) * 1000000)::integer AS rank FROM candidates
  ), shown AS (
    SELECT id, rank FROM ranked
    WHERE $5::integer IS NULL OR (rank, id) < ($5::integer, $6::uuid)
    ORDER BY rank DESC, id DESC LIMIT $7
  )
  SELECT
    (SELECT jsonb_agg(jsonb_build_object('id', listing.id, 'name', listing.name, 'slug', listing.slug, 'tagline', listing.tagline, 'place', listing.place,
       'skills', listing.skills, 'logoFileId', listing.logo_file_id, 'by', shown.rank::text) ORDER BY shown.rank DESC, shown.id DESC)
     FROM shown JOIN agencies.agencies AS listing ON listing.id = shown.id) AS rows,
    (SELECT jsonb_agg(jsonb_build_object('typed', typed, 'used', used) ORDER BY position)
     FROM (SELECT position, typed, (array_agg(word ORDER BY levenshtein(word, typed), word <-> typed))[1] AS used FROM meant WHERE is_guess GROUP BY position, typed) AS guessed) AS corrected`;
