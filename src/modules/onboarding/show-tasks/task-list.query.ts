import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { rolesThatAccept } from '../../agencies/index.js';
import type { HeaderStep } from '../../journeys/index.js';
import type { ChecklistState } from '../checklist.entity.js';
import type { TaskState } from '../task.entity.js';
import { isTalentsOwn, managerId, subjectName, subjectTables } from '../talents-own.sql.js';
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
  /** The last day of a waiver. */
  readonly waivedUntil: string | null;
  readonly createdAt: string;
  /** Until when the approval that it renews is valid; null for an ordinary task. */
  readonly renewBy: string | null;
  /** That day is over, and nobody renewed it. */
  readonly hasLapsed: boolean;
}

/** Everything the pages of a checklist show, in one row. */
export interface TaskListRow {
  readonly contractId: string | null;
  readonly membershipId: string | null;
  readonly state: ChecklistState;
  readonly isOpen: boolean;
  readonly isEnded: boolean;
  readonly submittedAt: Date | null;
  /** When the offer was accepted, and how the contract stands since; null for a membership of a cloud. */
  readonly acceptedAt: Date | null;
  readonly contractState: string | null;
  readonly clientName: string;
  /** The project's name, or the cloud's. */
  readonly projectName: string;
  /** These are null for a membership of a cloud: it has no terms. */
  readonly contractKind: 'hourly' | 'fixed' | null;
  readonly currency: string | null;
  readonly rateMinor: string | null;
  readonly amountMinor: string | null;
  readonly weeklyLimitHours: number | null;
  readonly startsOn: string | null;
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

  /** @throws NotFound where the contract has no checklist that this person may see */
  ofContract(contractId: string, personId: string): Promise<TaskListRow> {
    return this.find('onboarding.task-list', contractSql, [contractId, personId]);
  }

  /** @throws NotFound where the membership has no checklist that this person may see */
  ofMembership(membershipId: string, personId: string): Promise<TaskListRow> {
    return this.find('onboarding.cloud-task-list', membershipSql, [membershipId, personId]);
  }

  private async find(name: string, sql: string, place: readonly [string, string]): Promise<TaskListRow> {
    const [row] = await this.database.prepared<TaskListRow>(name, sql, [...place, rolesThatAccept]);
    if (!row) throw new NotFound();
    return row;
  }
}

const taskListSql = (subject: 'contract_id' | 'membership_id'): string => `
  SELECT checklist.contract_id AS "contractId", checklist.membership_id AS "membershipId", checklist.state, checklist.opened_at IS NOT NULL AS "isOpen",
    checklist.ended_at IS NOT NULL AS "isEnded", checklist.submitted_at AS "submittedAt", offer.accepted_at AS "acceptedAt", offer.state AS "contractState",
    client.name AS "clientName", ${subjectName} AS "projectName", offer.contract_kind AS "contractKind",
    offer.currency, offer.rate_minor AS "rateMinor", offer.amount_minor AS "amountMinor",
    offer.weekly_limit_hours AS "weeklyLimitHours", offer.starts_on AS "startsOn",
    manager.person_id AS "managerId", manager.full_name AS "managerName", manager.email AS "managerAddress",
    journey.steps, tasks.list AS tasks
  FROM onboarding.checklists AS checklist
  ${subjectTables('checklist')}
  JOIN clients.client_cards AS client ON client.client_id = checklist.client_id
  JOIN accounts.person_cards AS manager ON manager.person_id = ${managerId}
  LEFT JOIN journeys.step_headers AS journey ON journey.subject_id = checklist.${subject}
  CROSS JOIN LATERAL (
    SELECT coalesce(jsonb_agg(jsonb_build_object(
        'id', task.id, 'kind', task.kind, 'title', task.title, 'hint', task.hint, 'minutes', task.minutes,
        'reviewer', task.reviewer, 'isBlocking', task.is_blocking, 'state', task.state, 'isWaiting', task.is_waiting,
        'submittedAt', task.submitted_at, 'dueAt', task.due_at, 'decidedAt', task.decided_at, 'validUntil', task.valid_until,
        'isReused', task.reused_from_id IS NOT NULL, 'reason', task.reason,
        'waivedUntil', task.waived_until, 'createdAt', task.created_at, 'renewBy', task.renew_by, 'hasLapsed', task.lapsed_at IS NOT NULL)
      ORDER BY task.position, task.id), '[]') AS list
    FROM onboarding.tasks AS task WHERE task.checklist_id = checklist.id
  ) AS tasks
  WHERE checklist.${subject} = $1 AND ${isTalentsOwn('checklist')}`;

const contractSql = taskListSql('contract_id');
const membershipSql = taskListSql('membership_id');
