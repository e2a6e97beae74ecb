import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import type { Cursor } from '../cursor.js';
import type { DecisionKind } from '../decision.entity.js';
import { isReviewableBy, projectAndAgency, subjectName, subjectTables, talentTables } from '../talents-own.sql.js';
import { isOnDesk, ofEachDesk } from './review-desk.js';
import { likePattern } from './review-filter.js';
import type { ReviewFilter } from './review-filter.js';

/** A row of the queue. */
export interface QueuedReview {
  readonly taskId: string;
  readonly title: string;
  readonly personId: string;
  readonly personName: string;
  readonly clientName: string;
  readonly projectName: string;
  readonly submission: number;
  readonly dueAt: Date;
  readonly claimedById: string | null;
  readonly claimedByName: string | null;
}

/** A row of what is done. */
export interface DoneReview {
  readonly decisionId: string;
  readonly taskId: string;
  readonly title: string;
  readonly personId: string;
  readonly personName: string;
  readonly clientName: string;
  readonly projectName: string;
  readonly kind: DecisionKind;
  readonly byName: string;
  readonly at: Date;
}

export const reviewsPerPage = 25;

/** Who looks, and when: nobody sees the people they invited, and claims lapse. */
export interface Onlooker {
  readonly personId: string;
  readonly at: Date;
}

/** A review queue, oldest promise first, keyset-paged: a page costs the same however long the queue is. */
@Injectable()
export class ReviewQueueQuery {
  constructor(private readonly database: Database) {}

  /** @returns one more than a page holds when there are more */
  async waiting(filter: ReviewFilter, { personId, at }: Onlooker): Promise<QueuedReview[]> {
    return this.database.rows<QueuedReview>(waitingSql[filter.desk.reviewer], [
      personId, at, filter.tab, likePattern(filter.search), filter.after?.since ?? null, filter.after?.id ?? null, reviewsPerPage + 1, filter.desk.clientId,
    ]);
  }

  /** Newest decision first. @returns one more than a page holds when there are more */
  async done({ desk, search, after }: Pick<ReviewFilter, 'desk' | 'search' | 'after'>): Promise<DoneReview[]> {
    return this.database.rows<DoneReview>(doneSql[desk.reviewer], [likePattern(search), after?.since ?? null, after?.id ?? null, reviewsPerPage + 1, desk.clientId]);
  }

  /** The item to go on with: the oldest promise in the same tab and search that nobody else is looking at. */
  async next(filter: Pick<ReviewFilter, 'desk' | 'tab' | 'search'>, { personId, at }: Onlooker): Promise<string | null> {
    const tab = filter.tab === 'done' ? 'all' : filter.tab;
    const rows = await this.database.rows<QueuedReview>(nextSql[filter.desk.reviewer], [personId, at, tab, likePattern(filter.search), noCursor.since, noCursor.id, 1, filter.desk.clientId]);
    return rows[0]?.taskId ?? null;
  }
}

const noCursor: { [K in keyof Cursor]: null } = { since: null, id: null };

const waitingColumns = `
  SELECT task.id AS "taskId", task.title, person.person_id AS "personId", person.full_name AS "personName",
    client.name AS "clientName", ${projectAndAgency} AS "projectName", task.submission_count AS submission, task.due_at AS "dueAt",
    CASE WHEN task.claimed_until > $2 THEN task.claimed_by_id END AS "claimedById",
    CASE WHEN task.claimed_until > $2 THEN claimant.full_name END AS "claimedByName"`;

const waitingFrom = (reviewer: 'admin' | 'client'): string => `
  FROM onboarding.tasks AS task
  JOIN onboarding.checklists AS checklist ON checklist.id = task.checklist_id
  ${talentTables('task')}
  JOIN clients.client_cards AS client ON client.client_id = task.client_id
  ${subjectTables('task')}
  LEFT JOIN accounts.person_cards AS claimant ON claimant.person_id = task.claimed_by_id
  WHERE task.is_waiting AND ${isOnDesk(reviewer, 'task', '$8')} AND ${isReviewableBy('task', '$1')}
    AND CASE $3 WHEN 'mine' THEN task.claimed_by_id = $1 AND task.claimed_until > $2
                WHEN 'unassigned' THEN task.claimed_until IS NULL OR task.claimed_until <= $2 ELSE true END
    AND ($4::text IS NULL OR person.full_name ILIKE $4 OR person.email ILIKE $4 OR agency.name ILIKE $4 OR ${subjectName} ILIKE $4)
    AND ($5::timestamptz IS NULL OR (task.due_at, task.id) > ($5, $6::uuid))`;

const order = 'ORDER BY task.due_at, task.id LIMIT $7';
const waitingSql = ofEachDesk((reviewer) => `${waitingColumns} ${waitingFrom(reviewer)} ${order}`);
const nextSql = ofEachDesk((reviewer) => `${waitingColumns} ${waitingFrom(reviewer)}
    AND (task.claimed_until IS NULL OR task.claimed_until <= $2 OR task.claimed_by_id = $1) ${order}`);

const doneSql = ofEachDesk((reviewer) => `
  SELECT decision.id AS "decisionId", task.id AS "taskId", task.title, person.person_id AS "personId", person.full_name AS "personName",
    client.name AS "clientName", ${projectAndAgency} AS "projectName", decision.kind, reviewer.full_name AS "byName", decision.at
  FROM onboarding.decisions AS decision
  JOIN onboarding.tasks AS task ON task.id = decision.task_id
  ${talentTables('task')}
  JOIN accounts.person_cards AS reviewer ON reviewer.person_id = decision.by_id
  JOIN clients.client_cards AS client ON client.client_id = decision.client_id
  ${subjectTables('task')}
  WHERE ${isOnDesk(reviewer, 'decision', '$5')}
    AND ($1::text IS NULL OR person.full_name ILIKE $1 OR person.email ILIKE $1 OR agency.name ILIKE $1 OR ${subjectName} ILIKE $1)
    AND ($2::timestamptz IS NULL OR (decision.at, decision.id) < ($2, $3::uuid))
  ORDER BY decision.at DESC, decision.id DESC LIMIT $4`);
