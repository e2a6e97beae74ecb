import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { isRunning, subjectName, subjectTables, talentTables } from '../talents-own.sql.js';

/** What the mail about a renewal says. */
export interface RenewalFacts {
  readonly taskId: string;
  readonly title: string;
  readonly minutes: number;
  readonly clientName: string;
  /** The project or the cloud for which the talent works on. */
  readonly projectName: string;
  readonly isCloud: boolean;
  readonly renewBy: Date;
  /** The client has changed what it asks since the talent did it. */
  readonly isChanged: boolean;
  /** What was answered or handed in before is there already. */
  readonly isQuestions: boolean;
  readonly timeZone: string;
  readonly locale: string;
}

@Injectable()
export class RenewalFactsQuery {
  constructor(private readonly database: Database) {}

  /** Null where nothing is to be renewed any more. */
  of(taskId: string): Promise<RenewalFacts | null> {
    return this.database.row<RenewalFacts>(
      `SELECT task.id AS "taskId", task.title, task.minutes, client.name AS "clientName", ${subjectName} AS "projectName", task.contract_id IS NULL AS "isCloud",
         task.renew_by AS "renewBy", done.version < coalesce(task.requirement_version, 1) AS "isChanged", task.kind = 'questions' AS "isQuestions",
         person.time_zone AS "timeZone", person.locale
       FROM onboarding.tasks AS task
       JOIN onboarding.tasks AS renewed ON renewed.id = task.renews_id
       -- What was reused carries the same instant; the first of them is what was really done.
       JOIN LATERAL (
         SELECT coalesce(requirement_version, 1) AS version FROM onboarding.tasks AS first
         WHERE first.requirement_id = task.requirement_id AND coalesce(first.agency_id, first.person_id) = coalesce(task.agency_id, task.person_id)
           AND first.decided_at = renewed.decided_at
         ORDER BY first.id LIMIT 1
       ) AS done ON true
       JOIN clients.client_cards AS client ON client.client_id = task.client_id
       ${subjectTables('task')} ${talentTables('task')}
       WHERE task.id = $1 AND task.state IN ('to do', 'changes requested') AND ${isRunning}`,
      [taskId],
    );
  }
}
