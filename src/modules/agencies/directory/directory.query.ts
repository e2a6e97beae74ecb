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
  /** More listings have these words than are ranked; null where all that have them are shown. */
  readonly cappedAt: number | null;
}

export interface Facet {
  readonly kind: 'skill' | 'place' | 'language';
  readonly value: string;
}

export const listingsPerPage = 24;

/** Only so many hits are ranked: a word that half the listings have says little about which one is meant. */
const mostCandidates = 500;

/** Reads public listings, and no others, page by page. A list is one statement; a search asks the vocabulary first. */
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
    return { rows: rows.slice(0, listingsPerPage), hasMore: rows.length > listingsPerPage, corrected: [], cappedAt: null };
  }

  private async search({ words, skill, place, language, after }: Asked): Promise<Found> {
    const from = after !== null && !after.by.includes('T') ? after : null;
    const [meant] = await this.database.prepared<{ query: string | null; corrected: Found['corrected'] | null }>('agencies.meant', meantSql, [words]);
    if (!meant?.query) return { rows: [], hasMore: false, corrected: [], cappedAt: null };
    // Not prepared: only a plan that knows the words can tell whether to walk from the newest or to fetch by word.
    const rows = await this.database.rows<DirectoryRow & { isCapped: boolean }>(searchSql, [meant.query, skill, place, language, from?.by ?? null, from?.id ?? null, listingsPerPage + 1]);
    return { rows: rows.slice(0, listingsPerPage), hasMore: rows.length > listingsPerPage, corrected: meant.corrected ?? [], cappedAt: rows[0]?.isCapped ? mostCandidates : null };
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
 * A typed word that listings have stands for itself; another one for the words of the vocabulary that contain it, those that begin with it
 * first; and where there are none, for those that are a slip or two away. The vocabulary is small at any number of listings.
 */
const meantSql = `
  WITH typed AS (
    SELECT word, position, EXISTS (SELECT 1 FROM agencies.words AS known WHERE known.word = typed.word) AS is_known
    FROM unnest($1::text[]) WITH ORDINALITY AS typed (word, position)
  ), meant AS MATERIALIZED (
    SELECT position, word AS typed, word, false AS is_guess FROM typed WHERE is_known
    UNION ALL
    SELECT typed.position, typed.word, known.word, known.is_guess FROM typed
    CROSS JOIN LATERAL (
      (SELECT word, false AS is_guess FROM agencies.words WHERE length(typed.word) > 2 AND word LIKE '%' || typed.word || '%'
       ORDER BY (word LIKE typed.word || '%') DESC, length(word), word LIMIT 20)
      UNION
      (SELECT word, true FROM (SELECT word FROM agencies.words ORDER BY word <-> typed.word LIMIT 30) AS near
       WHERE length(typed.word) > 2 AND levenshtein_less_equal(word, typed.word, 2) <= CASE WHEN length(typed.word) > 4 THEN 2 ELSE 1 END
         AND NOT EXISTS (SELECT 1 FROM agencies.words AS longer WHERE longer.word LIKE '%' || typed.word || '%')
       ORDER BY levenshtein(word, typed.word), word <-> typed.word, word LIMIT 3)
    ) AS known
    WHERE NOT typed.is_known
  )
  SELECT
    (SELECT CASE WHEN count(*) = (SELECT count(*) FROM typed) THEN string_agg(alternatives, ' & ') END
     FROM (SELECT '(' || string_agg(quote_literal(word), ' | ') || ')' AS alternatives FROM meant GROUP BY position) AS each_word) AS query,
    (SELECT jsonb_agg(jsonb_build_object('typed', typed, 'used', used) ORDER BY position)
     FROM (SELECT position, typed, (array_agg(word ORDER BY levenshtein(word, typed), word <-> typed))[1] AS used FROM meant WHERE is_guess GROUP BY position, typed) AS guessed) AS corrected`;

/** The newest hits are ranked: by an order of their own, so that every page ranks the same ones. One more is looked for, to tell that there is one. */
const searchSql = `
  WITH found AS MATERIALIZED (
    SELECT ${columns}, published_at, (ts_rank(search, $1::tsquery) * 1000000)::integer AS rank FROM agencies.agencies
    WHERE state = 'public' AND search @@ $1::tsquery
      AND ($2 = '' OR skills @> ARRAY[$2::text]) AND ($3 = '' OR place = $3) AND ($4 = '' OR languages @> ARRAY[$4::text])
    ORDER BY published_at DESC, id DESC LIMIT ${mostCandidates} + 1
  ), candidates AS (
    SELECT * FROM found ORDER BY published_at DESC, id DESC LIMIT ${mostCandidates}
  )
  SELECT *, rank::text AS by, (SELECT count(*) FROM found) > ${mostCandidates} AS "isCapped" FROM candidates
  WHERE $5::integer IS NULL OR (rank, id) < ($5::integer, $6::uuid)
  ORDER BY rank DESC, id DESC LIMIT $7`;
