import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { Database } from '../../../platform/database/index.js';
import { isReviewableBy, subjectTables } from '../talents-own.sql.js';
import { isOnDesk, ofEachDesk } from './review-desk.js';
import type { ReviewDesk } from './review-desk.js';

/** How many items wait; beyond the limit nobody counts on. */
export interface ReviewCounts {
  readonly all: number;
  readonly mine: number;
  readonly unassigned: number;
  /** Waiting as well, but for other reviewers: people whom this one invited, or is. */
  readonly forOthers: number;
}

/** The figures above the queue. */
export interface ReviewFigures {
  readonly oldestSince: Date | null;
  readonly decided30: number;
  readonly onTime30: number;
  /** Still waiting although the promise is over: as good as decided too late. */
  readonly lateNow: number;
  /** How many were decided on each of the last 14 days, today last. */
  readonly perDay: readonly number[];
}

export const countLimit = 999;

/** Counts that stay cheap: at most so many entries of one partial index are looked at. */
@Injectable()
export class ReviewCountsQuery {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async of(desk: ReviewDesk, personId: string): Promise<ReviewCounts> {
    const counts = await this.database.row<ReviewCounts>(countsSql[desk.reviewer], [personId, this.clock.now(), countLimit, desk.clientId]);
    return counts ?? { all: 0, mine: 0, unassigned: 0, forOthers: 0 };
  }

  /** For the navigation. */
  async waiting(): Promise<number> {
    const row = await this.database.row<{ count: number }>(
      "SELECT count(*)::integer AS count FROM (SELECT 1 FROM onboarding.tasks WHERE is_waiting AND reviewer = 'admin' LIMIT $1) AS waiting",
      [countLimit],
    );
    return row?.count ?? 0;
  }

  async figures({ reviewer, clientId }: ReviewDesk): Promise<ReviewFigures> {
    const row = await this.database.row<ReviewFigures>(figuresSql[reviewer], [this.clock.now(), clientId, countLimit]);
    return row ?? { oldestSince: null, decided30: 0, onTime30: 0, lateNow: 0, perDay: [] };
  }
}

const countsSql = ofEachDesk((reviewer) => `
  SELECT (count(*) FILTER (WHERE is_reviewable))::integer AS all,
    (count(*) FILTER (WHERE is_reviewable AND claimed_by_id = $1 AND claimed_until > $2))::integer AS mine,
    (count(*) FILTER (WHERE is_reviewable AND (claimed_until IS NULL OR claimed_until <= $2)))::integer AS unassigned,
    (count(*) FILTER (WHERE NOT is_reviewable))::integer AS "forOthers"
  FROM (
    SELECT task.claimed_by_id, task.claimed_until, ${isReviewableBy('task', '$1')} AS is_reviewable
    FROM onboarding.tasks AS task
    JOIN onboarding.checklists AS checklist ON checklist.id = task.checklist_id
    ${subjectTables('task')}
    WHERE task.is_waiting AND ${isOnDesk(reviewer, 'task', '$4')}
    LIMIT $3
  ) AS waiting`);

const figuresSql = ofEachDesk((reviewer) => `
  WITH days AS (
    SELECT decision.at, decision.at <= decision.due_at AS is_on_time FROM onboarding.decisions AS decision
    WHERE ${isOnDesk(reviewer, 'decision', '$2')} AND decision.at > $1::timestamptz - interval '30 days' AND decision.kind <> 'reopened'
  )
  SELECT
    (SELECT task.submitted_at FROM onboarding.tasks AS task
      WHERE task.is_waiting AND ${isOnDesk(reviewer, 'task', '$2')} ORDER BY task.due_at, task.id LIMIT 1) AS "oldestSince",
    (SELECT count(*)::integer FROM days) AS "decided30",
    (SELECT count(*)::integer FROM days WHERE is_on_time) AS "onTime30",
    (SELECT count(*)::integer FROM (
      SELECT 1 FROM onboarding.tasks AS task WHERE task.is_waiting AND ${isOnDesk(reviewer, 'task', '$2')} AND task.due_at < $1 LIMIT $3) AS late) AS "lateNow",
    (SELECT array_agg(of_day.count ORDER BY of_day.ago DESC) FROM (
      SELECT ago, count(days.at)::integer AS count FROM generate_series(0, 13) AS ago
      LEFT JOIN days ON floor(extract(epoch FROM $1::timestamptz - days.at) / 86400) = ago
      GROUP BY ago
    ) AS of_day) AS "perDay"`);
