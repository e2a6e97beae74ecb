import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { rolesThatDoClientTasks } from '../../clients/index.js';
import { likePattern } from '../review-tasks/review-filter.js';
import { subjectName, subjectTables, talentTables } from '../talents-own.sql.js';
import type { ClientTaskFilter } from './client-task-filter.js';
import { assigneeTable, responsibleId } from './responsible.sql.js';

/** A task of the client's own that holds up somebody. */
export interface WaitingClientTask {
  readonly id: string;
  readonly title: string;
  readonly why: string;
  /** Why it came back, if it did. */
  readonly reason: string | null;
  readonly contractId: string | null;
  readonly projectName: string;
  readonly startsOn: string | null;
  readonly talentId: string;
  readonly talentName: string;
  readonly since: Date;
  readonly isBlocking: boolean;
  /** With whom it is, and since when if it was handed to them. */
  readonly withId: string;
  readonly withName: string;
  readonly handedAt: Date | null;
}

/** A task of the client's own that is settled. */
export interface SettledClientTask {
  readonly id: string;
  readonly title: string;
  readonly state: 'approved' | 'waived';
  readonly projectName: string;
  readonly talentId: string;
  readonly talentName: string;
  readonly byName: string | null;
  readonly waivedUntil: string | null;
  readonly at: Date;
}

export const clientTasksPerPage = 25;

/** The client's own tasks, keyset-paged: what waits, oldest first, and what is settled, newest first. */
@Injectable()
export class ClientTasksQuery {
  constructor(private readonly database: Database) {}

  /** @returns one more than a page holds when there are more */
  async waiting(clientId: string, { tab, search, after }: ClientTaskFilter, viewerId: string): Promise<WaitingClientTask[]> {
    return this.database.rows<WaitingClientTask>(waitingSql, [
      clientId, after?.since ?? null, after?.id ?? null, clientTasksPerPage + 1, likePattern(search), tab === 'mine' ? viewerId : null, rolesThatDoClientTasks,
    ]);
  }

  /** @returns one more than a page holds when there are more */
  async settled(clientId: string, { search, after }: Pick<ClientTaskFilter, 'search' | 'after'>): Promise<SettledClientTask[]> {
    return this.database.rows<SettledClientTask>(settledSql, [clientId, after?.since ?? null, after?.id ?? null, clientTasksPerPage + 1, likePattern(search)]);
  }
}

const talentColumns = `${subjectName} AS "projectName", coalesce(task.agency_id, person.person_id) AS "talentId", coalesce(agency.name, person.full_name) AS "talentName"`;
const isFound = `($5::text IS NULL OR task.title ILIKE $5 OR person.full_name ILIKE $5 OR person.email ILIKE $5 OR agency.name ILIKE $5 OR ${subjectName} ILIKE $5)`;

const waitingSql = `
  SELECT task.id, task.title, task.why, task.reason, task.contract_id AS "contractId", ${talentColumns}, offer.starts_on AS "startsOn",
    task.created_at AS since, task.is_blocking AS "isBlocking", colleague.person_id AS "withId", colleague.full_name AS "withName",
    CASE WHEN assignee.person_id IS NOT NULL THEN (SELECT max(handed.at) FROM onboarding.hand_overs AS handed WHERE handed.task_id = task.id) END AS "handedAt"
  FROM onboarding.tasks AS task
  JOIN onboarding.checklists AS checklist ON checklist.id = task.checklist_id AND checklist.ended_at IS NULL AND checklist.state <> 'rejected'
  ${subjectTables('task')} ${talentTables('task')} ${assigneeTable('$7')}
  JOIN accounts.person_cards AS colleague ON colleague.person_id = ${responsibleId}
  WHERE task.client_id = $1 AND task.kind = 'client' AND task.state IN ('to do', 'changes requested') AND offer.state IS DISTINCT FROM 'ended'
    AND ($6::uuid IS NULL OR colleague.person_id = $6) AND ${isFound}
    AND ($2::timestamptz IS NULL OR (task.created_at, task.id) > ($2, $3::uuid))
  ORDER BY task.created_at, task.id LIMIT $4`;

const settledSql = `
  SELECT task.id, task.title, task.state, ${talentColumns}, task.waived_until AS "waivedUntil", task.decided_at AS at,
    coalesce(decider.full_name, sender.full_name) AS "byName"
  FROM onboarding.tasks AS task
  ${subjectTables('task')} ${talentTables('task')}
  LEFT JOIN onboarding.submissions AS sent ON sent.task_id = task.id AND sent.number = task.submission_count
  LEFT JOIN accounts.person_cards AS sender ON sender.person_id = sent.by_id
  LEFT JOIN accounts.person_cards AS decider ON decider.person_id = task.decided_by_id
  WHERE task.client_id = $1 AND task.kind = 'client' AND task.state IN ('approved', 'waived') AND ${isFound}
    AND ($2::timestamptz IS NULL OR (task.decided_at, task.id) < ($2, $3::uuid))
  ORDER BY task.decided_at DESC, task.id DESC LIMIT $4`;
