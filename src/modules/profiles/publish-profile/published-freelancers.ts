import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { entriesPerFile, SitemapSource, type PublicPages, type SitemapEntry } from '../../../platform/sitemap/index.js';
import { profilesPaths } from '../profiles.paths.js';
import { isPublic } from './is-public.sql.js';

/** The freelancers who published their profile, and nobody else, for search engines. */
@Injectable()
@SitemapSource()
export class PublishedFreelancers implements PublicPages {
  readonly name = 'freelancers';

  constructor(private readonly database: Database) {}

  async starts(): Promise<string[]> {
    const rows = await this.database.rows<{ id: string }>(startsSql, [entriesPerFile]);
    return rows.map(({ id }) => id);
  }

  async entries(after: string | null): Promise<SitemapEntry[]> {
    const rows = await this.database.rows<{ slug: string; changedAt: Date }>(
      `SELECT slug, greatest(changed_at, published_at) AS "changedAt" FROM profiles.profiles AS profile
        WHERE ${isPublic('profile')} AND ($1::uuid IS NULL OR id > $1) ORDER BY id LIMIT $2`,
      [after, entriesPerFile],
    );
    return rows.map(({ slug, changedAt }) => ({ path: profilesPaths.freelancer(slug), changedAt }));
  }
}

/** Jumps from file to file instead of numbering every row. */
const startsSql = `
  WITH RECURSIVE start AS (
    (SELECT id FROM profiles.profiles AS profile WHERE ${isPublic('profile')} ORDER BY id OFFSET $1 - 1 LIMIT 1)
    UNION ALL
    SELECT next.id FROM start CROSS JOIN LATERAL (
      SELECT id FROM profiles.profiles AS profile WHERE ${isPublic('profile')} AND id > start.id ORDER BY id OFFSET $1 - 1 LIMIT 1) AS next
  )
  SELECT id FROM start`;
