import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import type { HeaderStep } from '../../journeys/index.js';
import type { ChecklistState } from '../checklist.entity.js';
import type { TaskState } from '../task.entity.js';
import type { ReviewerKind, TaskKind } from '../task-kinds.js';

/** A task as the list shows it; instants are ISO text. */
export interface ListedTask {
  readonly id: string;
  readonly kind: TaskKind;
  readonly title: string;
  readonly hint: string;
  readonly minutes: number;
  readonly reviewer: ReviewerKind;
  readonly isBlocking: boolean;
  readonly state: TaskState;
  readonly isWaiting: boolean;
  readonly submittedAt: string | null;
  readonly dueAt: string | null;
  readonly decidedAt: string | null;
  readonly validUntil: string | null;
  readonly isReused: boolean;
  readonly reason: string | null;
  readonly createdAt: string;
}

/** Everything the pages of a checklist show, in one row. */
export interface TaskListRow {
  readonly contractId: string;
  readonly state: ChecklistState;
  readonly isOpen: boolean;
  readonly isEnded: boolean;
  readonly submittedAt: Date | null;
  readonly clientName: string;
  readonly projectName: string;
  readonly contractKind: 'hourly' | 'fixed';
  readonly currency: string;
  readonly rateMinor: string | null;
  readonly amountMinor: string | null;
  readonly weeklyLimitHours: number | null;
  readonly startsOn: string;
  readonly managerId: string;
  readonly managerName: string;
  readonly managerAddress: string;
  readonly steps: HeaderStep[] | null;
  readonly tasks: ListedTask[];
}

/** The task list and the waiting page, each read with one statement. */
@Injectable()
export class TaskListQuery {
  constructor(private readonly database: Database) {}

  /** @throws NotFound where the contract has no checklist of this person */
  async of(contractId: string, personId: string): Promise<TaskListRow> {
    const rows = await this.database.prepared<TaskListRow>('onboarding.task-list', taskListSql, [contractId, personId]);
    const row = rows[0];
    if (!row) throw new NotFound();
    return row;
  }
}

const taskListSql = `
  SELECT checklist.contract_id AS "contractId", checklist.state, checklist.opened_at IS NOT NULL AS "isOpen",
    checklist.ended_at IS NOT NULL AS "isEnded", checklist.submitted_at AS "submittedAt",
    client.name AS "clientName", offer.project_name AS "projectName", offer.contract_kind AS "contractKind",
    offer.currency, offer.rate_minor AS "rateMinor", offer.amount_minor AS "amountMinor",
    offer.weekly_limit_hours AS "weeklyLimitHours", offer.starts_on AS "startsOn",
    manager.person_id AS "managerId", manager.full_name AS "managerName", manager.email AS "managerAddress",
    journey.steps, tasks.list AS tasks
  FROM onboarding.checklists AS checklist
  JOIN contracts.offer_cards AS offer ON offer.contract_id = checklist.contract_id
  JOIN clients.client_cards AS client ON client.client_id = checklist.client_id
  JOIN accounts.person_cards AS manager ON manager.person_id = offer.hiring_manager_id
  LEFT JOIN journeys.step_headers AS journey ON journey.subject_id = checklist.contract_id
  CROSS JOIN LATERAL (
    SELECT coalesce(jsonb_agg(jsonb_build_object(
        'id', task.id, 'kind', task.kind, 'title', task.title, 'hint', task.hint, 'minutes', task.minutes,
        'reviewer', task.reviewer, 'isBlocking', task.is_blocking, 'state', task.state, 'isWaiting', task.is_waiting,
        'submittedAt', task.submitted_at, 'dueAt', task.due_at, 'decidedAt', task.decided_at, 'validUntil', task.valid_until,
        'isReused', task.reused_from_id IS NOT NULL, 'reason', task.reason, 'createdAt', task.created_at)
      ORDER BY task.position, task.id), '[]') AS list
    FROM onboarding.tasks AS task WHERE task.checklist_id = checklist.id
  ) AS tasks
  WHERE checklist.contract_id = $1 AND checklist.person_id = $2`;
