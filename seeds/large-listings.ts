import type { Client } from 'pg';
import { fillTables } from './large-tables.js';
import { largeWords } from './large-words.js';

const rowsPerStatement = 50_000;

/** A request for that many more listings. */
interface Making {
  readonly count: number;
  readonly onProgress?: (made: number) => void;
}

/**
 * Makes public listings, numbered on from those that are there. Each word is drawn by itself.
 * @param owner a connection as the owner of the tables
 */
export async function makeListings(owner: Client, making: Making): Promise<void> {
  await fillTables(owner, ['agencies.agencies'], () => insertListings(owner, making));
  await owner.query('VACUUM (ANALYZE) agencies.words');
}

async function insertListings(owner: Client, { count, onProgress }: Making): Promise<void> {
  const { rows } = await owner.query<{ there: number }>('SELECT count(*)::integer AS there FROM agencies.agencies');
  const there = rows[0]?.there ?? 0;
  for (let made = 0; made < count; made += rowsPerStatement) {
    const rowsNow = Math.min(rowsPerStatement, count - made);
    await owner.query(listingsSql, [there + made + 1, there + made + rowsNow, ...lists]);
    onProgress?.(made + rowsNow);
  }
}

const { beginnings, middles, endings, trades, texts, skills, places, languages } = largeWords;
const lists = [beginnings, middles, endings, trades, texts, skills, places, languages];

/** Where a subquery counts to something of its row, it is drawn anew for each row. Names may be alike; the number keeps their folded forms apart. */
const listingsSql = `
  INSERT INTO agencies.agencies (id, name, folded_name, slug, state, tagline, about, skills, languages, place, created_by_id, created_at, changed_at, published_at)
  SELECT gen_random_uuid(), name, lower(name) || ' ' || number, lower(replace(name, ' ', '-')) || '-' || number, 'public', tagline, about, skills, languages, place,
    gen_random_uuid(), published_at, published_at, published_at
  FROM (
    SELECT number,
      pg_temp.draw($3) || pg_temp.draw($4) || pg_temp.draw($5) || ' ' || pg_temp.draw($6) AS name,
      (SELECT string_agg(pg_temp.draw($7), ' ') FROM generate_series(1, 3 + number % 3)) AS tagline,
      (SELECT string_agg(pg_temp.draw($7), ' ') FROM generate_series(1, 8 + number % 5)) AS about,
      (SELECT array_agg(DISTINCT pg_temp.draw($8)) FROM generate_series(1, 2 + number % 3)) AS skills,
      pg_temp.draw($9) AS place,
      (SELECT array_agg(DISTINCT pg_temp.draw($10)) FROM generate_series(1, 1 + number % 2)) AS languages,
      now() - random() * interval '1000 days' AS published_at
    FROM generate_series($1::integer, $2::integer) AS number
  ) AS drawn`;
