import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { Database } from '../../../../platform/database/index.js';
import type { RequirementContent } from '../../requirement-content.js';
import type { Requirement } from '../../requirement.entity.js';

/** One published version, and by whom. */
export interface PublishedVersion {
  readonly version: number;
  readonly content: RequirementContent;
  readonly publishedAt: Date;
  /** Null where the installation itself wrote it down. */
  readonly by: string | null;
}

/** Whom a requirement concerns at the moment. */
export interface Touched {
  /** Checklists that are not finished yet, by the version that they hold. */
  readonly openChecklists: readonly { version: number; count: number }[];
  /** People and agencies whose approval would be reused for their next offer. */
  readonly approvals: number;
}

/** What a requirement's own pages say beside its words. */
@Injectable()
export class RequirementQuery {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Newest first. */
  historyOf({ id, clientId }: Requirement): Promise<PublishedVersion[]> {
    return this.database.rows<PublishedVersion>(
      `SELECT version.version, version.content, version.published_at AS "publishedAt", person.full_name AS by
       FROM onboarding.requirement_versions AS version
       LEFT JOIN accounts.person_cards AS person ON person.person_id = version.published_by_id
       WHERE version.requirement_id = $1 AND version.client_id = $2 ORDER BY version.version DESC`,
      [id, clientId],
    );
  }

  async touchedBy({ id, clientId, approvalsFromVersion }: Requirement): Promise<Touched> {
    const row = await this.database.row<Touched>(touchedSql, [id, clientId, this.clock.now(), approvalsFromVersion]);
    return row ?? { openChecklists: [], approvals: 0 };
  }
}

/** Tasks from before there were versions are copies of the first. */
const touchedSql = `
  SELECT
    (SELECT coalesce(jsonb_agg(jsonb_build_object('version', version, 'count', count) ORDER BY version DESC), '[]') FROM (
       SELECT coalesce(task.requirement_version, 1) AS version, count(DISTINCT task.checklist_id)::integer AS count
       FROM onboarding.tasks AS task JOIN onboarding.checklists AS checklist ON checklist.id = task.checklist_id
       WHERE task.requirement_id = $1 AND checklist.client_id = $2 AND checklist.state IN ('open', 'in review') AND checklist.ended_at IS NULL
       GROUP BY 1) AS held) AS "openChecklists",
    (SELECT count(DISTINCT coalesce(agency_id, person_id))::integer FROM onboarding.tasks
      WHERE requirement_id = $1 AND client_id = $2 AND state = 'approved' AND valid_until > $3 AND coalesce(requirement_version, 1) >= $4) AS approvals`;
