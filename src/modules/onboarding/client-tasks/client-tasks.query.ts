import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { subjectName, subjectTables, talentTables } from '../talents-own.sql.js';

/** A task of the client's own that holds up somebody. */
export interface WaitingClientTask {
  readonly id: string;
  readonly title: string;
  readonly why: string;
  /** Why it came back, if it did. */
  readonly reason: string | null;
  readonly contractId: string | null;
  readonly projectName: string;
  readonly talentId: string;
  readonly talentName: string;
  readonly since: Date;
  readonly isBlocking: boolean;
}

export const clientTasksPerPage = 50;

/** The client's own open tasks, oldest first, keyset-paged. */
@Injectable()
export class ClientTasksQuery {
  constructor(private readonly database: Database) {}

  /** @returns one more than a page holds when there are more */
  async of(clientId: string, after: { since: Date; id: string } | null): Promise<WaitingClientTask[]> {
    return this.database.rows<WaitingClientTask>(
      `SELECT task.id, task.title, task.why, task.reason, task.contract_id AS "contractId", ${subjectName} AS "projectName",
         coalesce(task.agency_id, person.person_id) AS "talentId", coalesce(agency.name, person.full_name) AS "talentName", task.created_at AS since, task.is_blocking AS "isBlocking"
       FROM onboarding.tasks AS task
       JOIN onboarding.checklists AS checklist ON checklist.id = task.checklist_id AND checklist.ended_at IS NULL AND checklist.state <> 'rejected'
       ${subjectTables('task')} ${talentTables('task')}
       WHERE task.client_id = $1 AND task.kind = 'client' AND task.state IN ('to do', 'changes requested')
         AND ($2::timestamptz IS NULL OR (task.created_at, task.id) > ($2, $3::uuid))
       ORDER BY task.created_at, task.id LIMIT $4`,
      [clientId, after?.since ?? null, after?.id ?? null, clientTasksPerPage + 1],
    );
  }
}
