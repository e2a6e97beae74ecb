import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { rolesThatDoClientTasks } from '../../clients/index.js';
import { subjectName, subjectTables, talentTables } from '../talents-own.sql.js';
import type { TaskState } from '../task.entity.js';
import { assigneeTable, responsibleId } from './responsible.sql.js';

/** Something that happened to a task; instants are ISO text. */
export interface ClientTaskDeed {
  readonly kind: 'handed over' | 'done' | 'approved' | 'sent back' | 'rejected' | 'waived';
  readonly at: string;
  readonly byName: string;
  readonly toName: string | null;
  /** The note or the reason. */
  readonly text: string | null;
}

/** One of the client's own tasks with all that happened to it. */
export interface ClientTask {
  readonly id: string;
  readonly title: string;
  readonly why: string;
  readonly state: TaskState;
  readonly reason: string | null;
  readonly waivedUntil: string | null;
  readonly contractId: string | null;
  readonly projectName: string;
  readonly startsOn: string | null;
  readonly talentId: string;
  readonly talentName: string;
  readonly since: Date;
  readonly isBlocking: boolean;
  /** The offer or the membership that it is for is over. */
  readonly isOver: boolean;
  readonly withId: string;
  readonly withName: string;
  readonly deeds: readonly ClientTaskDeed[];
}

/** One task, read with one statement. */
@Injectable()
export class ClientTaskQuery {
  constructor(private readonly database: Database) {}

  /** @throws NotFound for another client's, and for what isn't the client's to do */
  async of(clientId: string, taskId: string): Promise<ClientTask> {
    const task = await this.database.row<ClientTask>(taskSql, [clientId, taskId, rolesThatDoClientTasks]);
    if (!task) throw new NotFound();
    return task;
  }
}

const taskSql = `
  SELECT task.id, task.title, task.why, task.state, task.reason, task.waived_until AS "waivedUntil", task.contract_id AS "contractId",
    ${subjectName} AS "projectName", offer.starts_on AS "startsOn",
    coalesce(task.agency_id, person.person_id) AS "talentId", coalesce(agency.name, person.full_name) AS "talentName",
    task.created_at AS since, task.is_blocking AS "isBlocking", checklist.ended_at IS NOT NULL OR checklist.state = 'rejected' AS "isOver",
    colleague.person_id AS "withId", colleague.full_name AS "withName", deeds.list AS deeds
  FROM onboarding.tasks AS task
  JOIN onboarding.checklists AS checklist ON checklist.id = task.checklist_id
  ${subjectTables('task')} ${talentTables('task')} ${assigneeTable('$3')}
  JOIN accounts.person_cards AS colleague ON colleague.person_id = ${responsibleId}
  CROSS JOIN LATERAL (
    SELECT coalesce(jsonb_agg(jsonb_build_object('kind', deed.kind, 'at', deed.at, 'byName', doer.full_name, 'toName', taker.full_name, 'text', deed.text) ORDER BY deed.at), '[]') AS list
    FROM (
      SELECT 'handed over' AS kind, handed.at, handed.by_id, handed.to_id, handed.note AS text FROM onboarding.hand_overs AS handed WHERE handed.task_id = task.id
      UNION ALL SELECT 'done', sent.at, sent.by_id, NULL, sent.note FROM onboarding.submissions AS sent WHERE sent.task_id = task.id
      UNION ALL SELECT decision.kind, decision.at, decision.by_id, NULL, decision.reason FROM onboarding.decisions AS decision WHERE decision.task_id = task.id
    ) AS deed
    JOIN accounts.person_cards AS doer ON doer.person_id = deed.by_id
    LEFT JOIN accounts.person_cards AS taker ON taker.person_id = deed.to_id
  ) AS deeds
  WHERE task.client_id = $1 AND task.id = $2 AND task.kind = 'client'`;
