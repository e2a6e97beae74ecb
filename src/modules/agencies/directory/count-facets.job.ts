import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { Scheduled, type ScheduledJob } from '../../../platform/jobs/index.js';

/** Counts which skills, places and languages most public listings have. Counting them for each visitor would cost more than the page. */
@Injectable()
@Scheduled({ name: 'agencies.count-facets', everySeconds: 900 })
export class CountFacetsJob implements ScheduledJob {
  constructor(private readonly database: Database) {}

  async run(): Promise<void> {
    await this.database.execute(countSql);
  }
}

/** One statement, so that nobody ever sees the table half filled. */
const countSql = `
  WITH counted AS (
    SELECT 'skill' AS kind, skill AS value, count(*)::integer AS uses FROM agencies.agencies, unnest(skills) AS skill WHERE state = 'public' GROUP BY skill
    UNION ALL
    SELECT 'place', place, count(*)::integer FROM agencies.agencies WHERE state = 'public' AND place <> '' GROUP BY place
    UNION ALL
    SELECT 'language', language, count(*)::integer FROM agencies.agencies, unnest(languages) AS language WHERE state = 'public' GROUP BY language
  ), most AS (
    SELECT kind, value, uses FROM (SELECT *, row_number() OVER (PARTITION BY kind ORDER BY uses DESC, value) AS place FROM counted) AS placed WHERE place <= 30
  ), gone AS (
    DELETE FROM agencies.facets WHERE (kind, value) NOT IN (SELECT kind, value FROM most)
  )
  INSERT INTO agencies.facets (kind, value, uses) SELECT kind, value, uses FROM most
  ON CONFLICT (kind, value) DO UPDATE SET uses = excluded.uses`;
