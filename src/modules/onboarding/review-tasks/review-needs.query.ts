import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { isReviewableBy, subjectName, subjectTables, talentTables } from '../talents-own.sql.js';
import { countLimit } from './review-counts.query.js';
import { isOnDesk } from './review-desk.js';

/** Somebody whose sent-in tasks one member of the client may decide about. */
export interface AskedReview {
  readonly checklistId: string;
  readonly name: string;
  /** The project's name, or the talent cloud's. */
  readonly title: string;
  readonly since: Date;
}

/** What of a client's own reviews one of its members may do: the same as their queue holds. For the client's dashboard. */
@Injectable()
export class ReviewNeeds {
  constructor(private readonly database: Database) {}

  /** @returns so many checklists at most, the longest waiting first, out of as many tasks as the queue counts */
  of({ clientId, personId }: { clientId: string; personId: string }, most: number): Promise<AskedReview[]> {
    return this.database.prepared<AskedReview>('onboarding.review-needs', sql, [clientId, personId, most, countLimit]);
  }
}

const sql = `
  WITH waiting AS (
    SELECT task.* FROM onboarding.tasks AS task WHERE task.is_waiting AND ${isOnDesk('client', 'task', '$1')} ORDER BY task.due_at, task.id LIMIT $4)
  SELECT checklist.id AS "checklistId", coalesce(agency.name, person.full_name) AS name, ${subjectName} AS title, min(task.submitted_at) AS since
    FROM waiting AS task
    JOIN onboarding.checklists AS checklist ON checklist.id = task.checklist_id
    ${subjectTables('task')}
    ${talentTables('task')}
   WHERE ${isReviewableBy('task', '$2')}
   GROUP BY 1, 2, 3 ORDER BY since, checklist.id LIMIT $3`;
