import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { Database } from '../../../platform/database/index.js';
import { isNotOnes } from '../talents-own.sql.js';

/** How many items wait; beyond the limit nobody counts on. */
export interface ReviewCounts {
  readonly all: number;
  readonly mine: number;
  readonly unassigned: number;
}

/** The figures above the queue. */
export interface ReviewFigures {
  readonly oldestSince: Date | null;
  readonly decided30: number;
  readonly onTime30: number;
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

  async of(personId: string): Promise<ReviewCounts> {
    const counts = await this.database.row<ReviewCounts>(countsSql, [personId, this.clock.now(), countLimit]);
    return counts ?? { all: 0, mine: 0, unassigned: 0 };
  }

  /** For the navigation. */
  async waiting(): Promise<number> {
    const row = await this.database.row<{ count: number }>(
      "SELECT count(*)::integer AS count FROM (SELECT 1 FROM onboarding.tasks WHERE is_waiting AND reviewer = 'admin' LIMIT $1) AS waiting",
      [countLimit],
    );
    return row?.count ?? 0;
  }

  async figures(): Promise<ReviewFigures> {
    const row = await this.database.row<ReviewFigures>(figuresSql, [this.clock.now()]);
    return row ?? { oldestSince: null, decided30: 0, onTime30: 0, perDay: [] };
  }
}

const countsSql = `
  SELECT count(*)::integer AS all,
    (count(*) FILTER (WHERE claimed_by_id = $1 AND claimed_until > $2))::integer AS mine,
    (count(*) FILTER (WHERE claimed_until IS NULL OR claimed_until <= $2))::integer AS unassigned
  FROM (
    SELECT task.claimed_by_id, task.claimed_until FROM onboarding.tasks AS task
    JOIN onboarding.checklists AS checklist ON checklist.id = task.checklist_id
    WHERE task.is_waiting AND task.reviewer = 'admin' AND checklist.invited_by_id IS DISTINCT FROM $1 AND ${isNotOnes('task', '$1')}
    LIMIT $3
  ) AS waiting`;

const figuresSql = `
  WITH days AS (
    SELECT decision.at, decision.at <= decision.due_at AS is_on_time FROM onboarding.decisions AS decision
    WHERE decision.reviewer = 'admin' AND decision.at > $1::timestamptz - interval '30 days'
  )
  SELECT
    (SELECT submitted_at FROM onboarding.tasks WHERE is_waiting AND reviewer = 'admin' ORDER BY due_at, id LIMIT 1) AS "oldestSince",
    (SELECT count(*)::integer FROM days) AS "decided30",
    (SELECT count(*)::integer FROM days WHERE is_on_time) AS "onTime30",
    (SELECT array_agg(of_day.count ORDER BY of_day.ago DESC) FROM (
      SELECT ago, count(days.at)::integer AS count FROM generate_series(0, 13) AS ago
      LEFT JOIN days ON floor(extract(epoch FROM $1::timestamptz - days.at) / 86400) = ago
      GROUP BY ago
    ) AS of_day) AS "perDay"`;
