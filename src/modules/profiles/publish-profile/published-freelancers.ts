import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { entriesPerFile, SitemapSource, type PublicPages, type SitemapEntry } from '../../../platform/sitemap/index.js';
import { profilesPaths } from '../profiles.paths.js';

/** The freelancers who published their profile, and nobody else, for search engines. */
@Injectable()
@SitemapSource()
export class PublishedFreelancers implements PublicPages {
  readonly name = 'freelancers';

  constructor(private readonly database: Database) {}

  async starts(): Promise<string[]> {
    const rows = await this.database.rows<{ id: string }>(
      'SELECT id FROM (SELECT id, row_number() OVER (ORDER BY id) AS nth FROM profiles.profiles WHERE published_at IS NOT NULL) AS page WHERE nth % $1 = 0 ORDER BY id',
      [entriesPerFile],
    );
    return rows.map(({ id }) => id);
  }

  async entries(after: string | null): Promise<SitemapEntry[]> {
    const rows = await this.database.rows<{ slug: string; changedAt: Date }>(
      `SELECT slug, greatest(changed_at, published_at) AS "changedAt" FROM profiles.profiles
        WHERE published_at IS NOT NULL AND ($1::uuid IS NULL OR id > $1) ORDER BY id LIMIT $2`,
      [after, entriesPerFile],
    );
    return rows.map(({ slug, changedAt }) => ({ path: profilesPaths.freelancer(slug), changedAt }));
  }
}
