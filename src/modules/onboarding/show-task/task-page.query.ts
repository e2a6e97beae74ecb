import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { rolesThatAccept } from '../../agencies/index.js';
import type { AcceptedType } from '../../../platform/files/index.js';
import type { HeaderStep } from '../../journeys/index.js';
import type { ChecklistState } from '../checklist.entity.js';
import type { PdfTerms } from '../pdf-terms.js';
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
  /** The contract has ended since: nothing more is sent, and what was sent is still looked at. */
  readonly hasEnded: boolean;
  /** Its offer was accepted. */
  readonly isAccepted: boolean;
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
  /** The client's own PDF that is agreed to instead of a text. */
  readonly pdf: PdfTerms | null;
  readonly hasCopy: boolean;
  readonly acceptedTypes: readonly AcceptedType[];
  readonly hasSample: boolean;
  readonly requirementVersion: number;
  readonly createdAt: Date;
  /** Until when the approval that this task renews is valid; null for an ordinary task. */
  readonly renewBy: Date | null;
  /** The last time the same talent did the same for this client. */
  readonly earlierDoneAt: Date | null;
  readonly earlierValidUntil: Date | null;
  readonly earlierVersion: number | null;
  readonly earlierName: string | null;
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
  SELECT task.id, task.contract_id AS "contractId", task.membership_id AS "membershipId", task.kind, task.title, task.why, task.body, task.pdf, task.questions, task.reviewer,
    task.state, task.submission_count AS "submissionCount", task.submitted_at AS "submittedAt", task.due_at AS "dueAt",
    task.reason, task.how_to_fix AS "howToFix", task.reused_from_id IS NOT NULL AS "isReused", task.valid_until AS "validUntil",
    CASE WHEN task.state = 'waived' THEN task.waived_until END AS "waivedUntil",
    checklist.opened_at IS NOT NULL AS "isOpen", checklist.ended_at IS NOT NULL OR checklist.state = 'rejected' AS "isOver", offer.state IS NOT DISTINCT FROM 'ended' AS "hasEnded", offer.accepted_at IS NOT NULL AS "isAccepted",
    checklist.state AS "checklistState", client.name AS "clientName", ${subjectName} AS "projectName", journey.steps,
    coalesce(sent.answers, renewed.answers) AS answers, sent.note, sent.file_name AS "fileName", sent.file_size AS "fileSize",
    signature.id AS "signatureId", signature.typed_name AS "signedName", encode(signature.document_sha256, 'hex') AS "documentSha256",
    signature.copy_file_id IS NOT NULL AS "hasCopy",
    task.accepted_types AS "acceptedTypes", task.sample_file_id IS NOT NULL AS "hasSample", coalesce(task.requirement_version, 1) AS "requirementVersion",
    task.created_at AS "createdAt", task.renew_by AS "renewBy", earlier.decided_at AS "earlierDoneAt", earlier.valid_until AS "earlierValidUntil",
    earlier.version AS "earlierVersion", earlier.name AS "earlierName"
  FROM onboarding.tasks AS task
  JOIN onboarding.checklists AS checklist ON checklist.id = task.checklist_id
  ${subjectTables('task')}
  JOIN clients.client_cards AS client ON client.client_id = task.client_id
  LEFT JOIN journeys.step_headers AS journey ON journey.subject_id = coalesce(task.contract_id, task.membership_id)
  LEFT JOIN onboarding.submissions AS sent ON sent.task_id = task.id AND sent.number = task.submission_count
  LEFT JOIN onboarding.signatures AS signature ON signature.id = sent.signature_id
  LEFT JOIN LATERAL (
    SELECT earlier_task.decided_at, earlier_task.valid_until, coalesce(earlier_task.requirement_version, 1) AS version,
      coalesce(earlier_offer.project_name, earlier_membership.cloud_name) AS name
    FROM onboarding.tasks AS earlier_task
    LEFT JOIN contracts.offer_cards AS earlier_offer ON earlier_offer.contract_id = earlier_task.contract_id
    LEFT JOIN talent_clouds.membership_cards AS earlier_membership ON earlier_membership.membership_id = earlier_task.membership_id
    WHERE earlier_task.requirement_id = task.requirement_id AND coalesce(earlier_task.agency_id, earlier_task.person_id) = coalesce(task.agency_id, task.person_id)
      AND earlier_task.id <> task.id AND earlier_task.state = 'approved' AND earlier_task.decided_at <= task.created_at
    -- What is reused carries the same instant; the first of them is what was really done.
    ORDER BY earlier_task.decided_at DESC, earlier_task.id LIMIT 1
  ) AS earlier ON true
  LEFT JOIN LATERAL (
    SELECT answered.answers FROM onboarding.submissions AS answered JOIN onboarding.tasks AS done ON done.id = answered.task_id
    WHERE task.renews_id IS NOT NULL AND done.requirement_id = task.requirement_id AND done.id <> task.id
      AND coalesce(done.agency_id, done.person_id) = coalesce(task.agency_id, task.person_id)
    ORDER BY answered.at DESC LIMIT 1
  ) AS renewed ON true
  WHERE task.id = $1 AND ${isTalentsOwn('task')} AND task.kind NOT IN ('client', 'confirm')`;
