import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import type { DecisionKind } from '../decision.entity.js';
import type { PdfTerms } from '../pdf-terms.js';
import type { TaskState } from '../task.entity.js';
import type { Question, TaskKind } from '../task-kinds.js';
import { isReviewableBy, projectAndAgency, subjectTables, talentTables } from '../talents-own.sql.js';
import { isOnDesk, ofEachDesk } from './review-desk.js';
import type { ReviewDesk } from './review-desk.js';
import type { Onlooker } from './review-queue.query.js';

/** One time the task was sent in; instants are ISO text. */
export interface ReviewedSubmission {
  readonly number: number;
  readonly at: string;
  readonly fileId: string | null;
  readonly fileName: string | null;
  readonly fileSize: number | null;
  readonly filePages: number | null;
  readonly answers: Readonly<Record<string, string>>;
  readonly note: string | null;
}

/** One decision about it. */
export interface EarlierDecision {
  readonly kind: DecisionKind;
  readonly submission: number;
  readonly at: string;
  readonly byName: string;
  readonly reason: string | null;
}

/** Everything a reviewer sees of one item. */
export interface ReviewItem {
  readonly taskId: string;
  readonly kind: TaskKind;
  readonly title: string;
  readonly body: string | null;
  /** The client's own PDF that was agreed to instead of a text. */
  readonly pdf: PdfTerms | null;
  readonly questions: readonly Question[];
  readonly state: TaskState;
  readonly isWaiting: boolean;
  readonly submissionCount: number;
  readonly dueAt: Date | null;
  /** Whether the checklist is settled already, so that nothing can be refused any more. */
  readonly isCleared: boolean;
  /** Whether the platform's refusal of this talent stands. */
  readonly isRejected: boolean;
  /** False for whoever invited the talent, manages the contract, or is the talent. */
  readonly isReviewable: boolean;
  readonly personId: string;
  readonly personName: string;
  readonly personAddress: string;
  readonly clientName: string;
  readonly projectName: string;
  readonly claimedById: string | null;
  readonly claimedByName: string | null;
  readonly claimedUntil: Date | null;
  readonly submissions: readonly ReviewedSubmission[];
  readonly decisions: readonly EarlierDecision[];
  readonly siblings: readonly { title: string; state: TaskState; kind: TaskKind }[];
  readonly signature: {
    readonly typedName: string;
    readonly accountName: string;
    readonly signedAt: string;
    readonly intent: string;
    readonly consentVersion: string;
    readonly ipAddress: string;
    readonly userAgent: string;
    readonly sha256: string;
  } | null;
}

/** One review, read with one statement. */
@Injectable()
export class ReviewItemQuery {
  constructor(private readonly database: Database) {}

  /** @throws NotFound where there is no such item on this desk */
  async of(desk: ReviewDesk, taskId: string, { personId, at }: Onlooker): Promise<ReviewItem> {
    const item = await this.database.row<ReviewItem>(itemSql[desk.reviewer], [taskId, at, personId, desk.clientId]);
    if (!item) throw new NotFound();
    return item;
  }
}

const itemSql = ofEachDesk((reviewer) => `
  SELECT task.id AS "taskId", task.kind, task.title, task.body, task.pdf, task.questions, task.state, task.is_waiting AS "isWaiting",
    task.submission_count AS "submissionCount", task.due_at AS "dueAt", checklist.state = 'cleared' AS "isCleared", checklist.state = 'rejected' AS "isRejected",
    ${isReviewableBy('task', '$3')} AS "isReviewable",
    person.person_id AS "personId", person.full_name AS "personName", person.email AS "personAddress",
    client.name AS "clientName", ${projectAndAgency} AS "projectName",
    CASE WHEN task.claimed_until > $2 THEN task.claimed_by_id END AS "claimedById",
    CASE WHEN task.claimed_until > $2 THEN claimant.full_name END AS "claimedByName",
    CASE WHEN task.claimed_until > $2 THEN task.claimed_until END AS "claimedUntil",
    submissions.list AS submissions, decisions.list AS decisions, siblings.list AS siblings, signature.facts AS signature
  FROM onboarding.tasks AS task
  JOIN onboarding.checklists AS checklist ON checklist.id = task.checklist_id
  ${talentTables('task')}
  JOIN clients.client_cards AS client ON client.client_id = task.client_id
  ${subjectTables('task')}
  LEFT JOIN accounts.person_cards AS claimant ON claimant.person_id = task.claimed_by_id
  CROSS JOIN LATERAL (
    SELECT coalesce(jsonb_agg(jsonb_build_object('number', sent.number, 'at', sent.at, 'fileId', sent.file_id, 'fileName', sent.file_name,
      'fileSize', sent.file_size, 'filePages', sent.file_pages, 'answers', sent.answers, 'note', sent.note) ORDER BY sent.number), '[]') AS list
    FROM onboarding.submissions AS sent WHERE sent.task_id = task.id
  ) AS submissions
  CROSS JOIN LATERAL (
    SELECT coalesce(jsonb_agg(jsonb_build_object('kind', decision.kind, 'submission', decision.submission, 'at', decision.at,
      'byName', reviewer.full_name, 'reason', decision.reason) ORDER BY decision.at, decision.id), '[]') AS list
    FROM onboarding.decisions AS decision JOIN accounts.person_cards AS reviewer ON reviewer.person_id = decision.by_id
    WHERE decision.task_id = task.id
  ) AS decisions
  CROSS JOIN LATERAL (
    SELECT coalesce(jsonb_agg(jsonb_build_object('title', other.title, 'state', other.state, 'kind', other.kind) ORDER BY other.position, other.id), '[]') AS list
    FROM onboarding.tasks AS other WHERE other.checklist_id = task.checklist_id AND other.id <> task.id
  ) AS siblings
  LEFT JOIN LATERAL (
    SELECT jsonb_build_object('typedName', signed.typed_name, 'accountName', signed.account_name, 'signedAt', signed.signed_at,
      'intent', signed.intent, 'consentVersion', signed.consent_version, 'ipAddress', signed.ip_address, 'userAgent', signed.user_agent,
      'sha256', encode(signed.document_sha256, 'hex')) AS facts
    FROM onboarding.signatures AS signed WHERE signed.task_id = task.id ORDER BY signed.signed_at DESC LIMIT 1
  ) AS signature ON true
  WHERE task.id = $1 AND ${isOnDesk(reviewer, 'task', '$4')} AND task.submission_count > 0`);
