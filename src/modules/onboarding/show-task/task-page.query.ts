import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { rolesThatAccept } from '../../agencies/index.js';
import type { HeaderStep } from '../../journeys/index.js';
import type { ChecklistState } from '../checklist.entity.js';
import type { TaskState } from '../task.entity.js';
import type { Question, ReviewerKind, TaskKind } from '../task-kinds.js';
import { isTalentsOwn, subjectName, subjectTables } from '../talents-own.sql.js';

/** One task of the person who looks, with what they sent last. */
export interface TaskPageRow {
  readonly id: string;
  readonly contractId: string | null;
  readonly membershipId: string | null;
  readonly kind: TaskKind;
  readonly title: string;
  readonly why: string;
  readonly body: string | null;
  readonly questions: readonly Question[];
  readonly reviewer: ReviewerKind;
  readonly state: TaskState;
  readonly submissionCount: number;
  readonly submittedAt: Date | null;
  readonly dueAt: Date | null;
  readonly reason: string | null;
  readonly howToFix: string | null;
  readonly isReused: boolean;
  readonly validUntil: Date | null;
  /** The last day of a waiver. */
  readonly waivedUntil: string | null;
  readonly isOpen: boolean;
  readonly isOver: boolean;
  readonly checklistState: ChecklistState;
  readonly clientName: string;
  readonly projectName: string;
  readonly steps: HeaderStep[] | null;
  readonly answers: Readonly<Record<string, string>> | null;
  readonly note: string | null;
  readonly fileName: string | null;
  readonly fileSize: number | null;
  readonly signatureId: string | null;
  readonly signedName: string | null;
  readonly documentSha256: string | null;
  readonly hasCopy: boolean;
}

/** A task's page, read with one statement. */
@Injectable()
export class TaskPageQuery {
  constructor(private readonly database: Database) {}

  /** @throws NotFound where the task is somebody else's, or the client's or the platform's */
  async of(taskId: string, personId: string): Promise<TaskPageRow> {
    const rows = await this.database.prepared<TaskPageRow>('onboarding.task-page', taskPageSql, [taskId, personId, rolesThatAccept]);
    const row = rows[0];
    if (!row) throw new NotFound();
    return row;
  }
}

const taskPageSql = `
  SELECT task.id, task.contract_id AS "contractId", task.membership_id AS "membershipId", task.kind, task.title, task.why, task.body, task.questions, task.reviewer,
    task.state, task.submission_count AS "submissionCount", task.submitted_at AS "submittedAt", task.due_at AS "dueAt",
    task.reason, task.how_to_fix AS "howToFix", task.reused_from_id IS NOT NULL AS "isReused", task.valid_until AS "validUntil",
    CASE WHEN task.state = 'waived' THEN task.waived_until END AS "waivedUntil",
    checklist.opened_at IS NOT NULL AS "isOpen", checklist.ended_at IS NOT NULL OR checklist.state = 'rejected' AS "isOver",
    checklist.state AS "checklistState", client.name AS "clientName", ${subjectName} AS "projectName", journey.steps,
    sent.answers, sent.note, sent.file_name AS "fileName", sent.file_size AS "fileSize",
    signature.id AS "signatureId", signature.typed_name AS "signedName", encode(signature.document_sha256, 'hex') AS "documentSha256",
    signature.copy_file_id IS NOT NULL AS "hasCopy"
  FROM onboarding.tasks AS task
  JOIN onboarding.checklists AS checklist ON checklist.id = task.checklist_id
  ${subjectTables('task')}
  JOIN clients.client_cards AS client ON client.client_id = task.client_id
  LEFT JOIN journeys.step_headers AS journey ON journey.subject_id = coalesce(task.contract_id, task.membership_id)
  LEFT JOIN onboarding.submissions AS sent ON sent.task_id = task.id AND sent.number = task.submission_count
  LEFT JOIN onboarding.signatures AS signature ON signature.id = sent.signature_id
  WHERE task.id = $1 AND ${isTalentsOwn('task')} AND task.kind NOT IN ('client', 'confirm')`;
