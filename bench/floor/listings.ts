import type { RequestHandler } from 'express';
import type { Pool } from 'pg';

/** The same newest hits ranked, the same columns and the same number of lines as the directory; words that are spelt right, and no page around it. */
const searchSql = `
  SELECT id, name, slug, tagline, place, skills, logo_file_id, ts_rank(search, to_tsquery('simple', $1)) AS rank
  FROM (SELECT * FROM agencies.agencies WHERE state = 'public' AND search @@ to_tsquery('simple', $1) ORDER BY published_at DESC, id DESC LIMIT 500) AS candidates
  ORDER BY rank DESC, id DESC LIMIT 25`;

/** The bare full-text query: plain `pg`, answered as JSON. */
export function searchListings(pool: Pool): RequestHandler {
  return async (req, res) => {
    const { q } = req.query;
    const words = (typeof q === 'string' ? q : '').split(' ').join(' & ');
    res.json((await pool.query(searchSql, [words])).rows);
  };
}
