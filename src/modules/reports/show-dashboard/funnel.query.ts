import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import type { StepCount } from './funnel.js';

interface Asked {
  readonly clientId: string;
  readonly target: string;
  /** The first day of the period. */
  readonly from: string;
}

/** The counts of a funnel, which the database keeps by day: the same few rows for ten people and for a million. */
@Injectable()
export class FunnelQuery {
  constructor(private readonly database: Database) {}

  of({ clientId, target, from }: Asked): Promise<StepCount[]> {
    return this.database.prepared<StepCount>('reports.funnel', sql, [clientId, target, from]);
  }
}

const sql = `
  SELECT step, took_days AS "tookDays", sum(people)::integer AS people FROM reports.steps_reached
   WHERE client_id = $1 AND target = $2 AND began_on >= $3::date
   GROUP BY step, took_days HAVING sum(people) > 0`;
