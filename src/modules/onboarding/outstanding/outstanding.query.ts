import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import type { Cursor } from '../cursor.js';
import { likePattern } from '../review-tasks/review-filter.js';
import { isReviewableBy, subjectName, subjectTables, talentTables } from '../talents-own.sql.js';

/** Something that talent was asked for and has not sent in, or has to send in again. */
export interface Outstanding {
  readonly id: string;
  readonly title: string;
  readonly state: 'to do' | 'changes requested';
  readonly isBlocking: boolean;
  readonly projectName: string;
  readonly startsOn: string | null;
  readonly talentId: string;
  readonly talentName: string;
  readonly since: Date;
  /** When the approval ran out that it renews, if it has. */
  readonly ranOutAt: Date | null;
  /** Nobody waives anything for people whom they invited. */
  readonly mayWaive: boolean;
}

export interface OutstandingFilter {
  /** One contract's only. */
  readonly contractId: string | null;
  readonly search: string;
  readonly after: Cursor | null;
}

export const outstandingPerPage = 25;

/** What a client's talent still has to send in, the oldest first. */
@Injectable()
export class OutstandingQuery {
  constructor(private readonly database: Database) {}

  /** @returns one more than a page holds when there are more */
  list(clientId: string, viewerId: string, { contractId, search, after }: OutstandingFilter): Promise<Outstanding[]> {
    return this.database.rows<Outstanding>(listSql, [clientId, viewerId, after?.since ?? null, after?.id ?? null, outstandingPerPage + 1, likePattern(search), contractId]);
  }

  /** @throws NotFound for another client's, and for what the talent doesn't have any more */
  async of(clientId: string, viewerId: string, taskId: string): Promise<Outstanding> {
    const task = await this.database.row<Outstanding>(oneSql, [clientId, viewerId, taskId]);
    if (!task) throw new NotFound();
    return task;
  }
}

const outstanding = `
  SELECT task.id, task.title, task.state, task.is_blocking AS "isBlocking", ${subjectName} AS "projectName", offer.starts_on AS "startsOn",
    coalesce(task.agency_id, person.person_id) AS "talentId", coalesce(agency.name, person.full_name) AS "talentName",
    task.created_at AS since, CASE WHEN task.lapsed_at IS NOT NULL THEN task.renew_by END AS "ranOutAt", ${isReviewableBy('task', '$2')} AS "mayWaive"
  FROM onboarding.tasks AS task
  JOIN onboarding.checklists AS checklist ON checklist.id = task.checklist_id AND checklist.ended_at IS NULL AND checklist.state <> 'rejected'
  ${subjectTables('task')} ${talentTables('task')}
  WHERE task.client_id = $1 AND task.kind IN ('upload', 'sign', 'questions', 'acknowledge') AND task.state IN ('to do', 'changes requested')
    AND offer.state IS DISTINCT FROM 'ended'`;

const listSql = `${outstanding}
    AND ($7::uuid IS NULL OR task.contract_id = $7)
    AND ($6::text IS NULL OR task.title ILIKE $6 OR person.full_name ILIKE $6 OR person.email ILIKE $6 OR agency.name ILIKE $6 OR ${subjectName} ILIKE $6)
    AND ($3::timestamptz IS NULL OR (task.created_at, task.id) > ($3, $4::uuid))
  ORDER BY task.created_at, task.id LIMIT $5`;

const oneSql = `${outstanding} AND task.id = $3`;
