import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { entriesPerFile, SitemapSource, type PublicPages, type SitemapEntry } from '../../../platform/sitemap/index.js';
import { agenciesPaths } from '../agencies.paths.js';

/** The public listings, for search engines. */
@Injectable()
@SitemapSource()
export class PublicListings implements PublicPages {
  readonly name = 'agencies';

  constructor(private readonly database: Database) {}

  async starts(): Promise<string[]> {
    const rows = await this.database.rows<{ id: string }>(startsSql, [entriesPerFile]);
    return rows.map(({ id }) => id);
  }

  async entries(after: string | null): Promise<SitemapEntry[]> {
    const rows = await this.database.rows<{ slug: string; changedAt: Date }>(entriesSql, [after, entriesPerFile]);
    return rows.map(({ slug, changedAt }) => ({ path: agenciesPaths.listing(slug), changedAt }));
  }
}

/** Jumps from file to file along the index instead of numbering every row. */
const startsSql = `
  WITH RECURSIVE start AS (
    (SELECT id FROM agencies.agencies WHERE state = 'public' ORDER BY id OFFSET $1 - 1 LIMIT 1)
    UNION ALL
    SELECT next.id FROM start CROSS JOIN LATERAL (
      SELECT id FROM agencies.agencies WHERE state = 'public' AND id > start.id ORDER BY id OFFSET $1 - 1 LIMIT 1) AS next
  )
  SELECT id FROM start`;

const entriesSql = `
  SELECT slug, changed_at AS "changedAt" FROM agencies.agencies
  WHERE state = 'public' AND ($1::uuid IS NULL OR id > $1) ORDER BY id LIMIT $2`;
