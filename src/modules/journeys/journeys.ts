import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { stepUnderWay } from './journey-badge.js';
import { journeyMaps, type JourneyMapName } from './journey-maps.js';
import { JourneySteps } from './journey-steps.js';
import { journeysPaths } from './journeys.paths.js';
import type { HeaderStep, StepStatus } from './step-status.js';

export interface NewJourney {
  map: JourneyMapName;
  /** The contract or the cloud membership that the journey hangs on. */
  subjectId: string;
  clientId: string;
  personId?: string | null;
  agencyId?: string | null;
  /** The project's or the cloud's name. */
  title: string;
  /** What its steps need to know of how it was opened, such as whether the profile may be skipped. */
  facts?: Readonly<Record<string, string>>;
  at: Date;
}

export interface StepMark {
  key: string;
  status: StepStatus;
  /** Marks only a step that stands at one of these; any other is left alone. */
  from?: readonly StepStatus[];
  waitingFor?: string;
  since?: Date;
  until?: Date;
  why?: string;
}

/** Passes over a step of which nobody asks anything: the header leaves it out, and counts the others. */
export function nothingAskedFor(key: string): StepMark {
  return { key, status: 'skipped', why: 'Nothing is asked for' };
}

/** Keeps where somebody stands on the way aboard. Everything here joins the caller's transaction. */
@Injectable()
export class Journeys {
  constructor(
    private readonly database: Database,
    private readonly steps: JourneySteps,
    private readonly clock: Clock,
  ) {}

  /** Opens a journey: its first step is done (that is how one gets here), the second is current. */
  async open(journey: NewJourney): Promise<void> {
    const keys = journeyMaps[journey.map].map((step) => step.key);
    await this.database.prepared('journeys.open', openSql, [
      journey.subjectId, journey.map, journey.clientId, journey.personId ?? null, journey.agencyId ?? null, journey.title, journey.at, keys,
      JSON.stringify(journey.facts ?? {}),
    ]);
  }

  /** Moves steps, all in one statement. */
  async mark(subjectId: string, marks: readonly StepMark[]): Promise<void> {
    const rows = marks.map(({ key, status, from, waitingFor, since, until, why }) => ({
      key, status, from: from ?? null, waiting_for: waitingFor ?? null, since: since ?? null, until: until ?? null, why: why ?? null,
    }));
    await this.database.execute(markSql, [subjectId, JSON.stringify(rows)]);
  }

  /** Calls journeys what their contract or cloud is called now. */
  async rename(subjectIds: string | readonly string[], title: string): Promise<void> {
    await this.database.execute('UPDATE journeys.journeys SET title = $2 WHERE subject_id = ANY($1::uuid[]) AND title <> $2', [listOf(subjectIds), title]);
  }

  /** Marks every journey of a client as held by it, or with null as going on. */
  async hold(clientId: string, heldBy: string | null): Promise<void> {
    await this.database.execute('UPDATE journeys.journeys SET held_by = $2 WHERE client_id = $1 AND ended_at IS NULL', [clientId, heldBy]);
  }

  /** Ends journeys that lead nowhere any more: withdrawn, expired, rejected. */
  async end(subjectIds: string | readonly string[], why: string): Promise<void> {
    await this.database.execute(
      'UPDATE journeys.journeys SET ended_at = $2, ended_why = $3 WHERE subject_id = ANY($1::uuid[]) AND ended_at IS NULL',
      [listOf(subjectIds), this.clock.now(), why],
    );
  }

  /** A journey that had ended goes on where it stood. Its client is not suspended, whatever it was when it ended. */
  async reopen(subjectId: string): Promise<void> {
    await this.database.execute('UPDATE journeys.journeys SET ended_at = NULL, ended_why = NULL, held_by = NULL WHERE subject_id = $1', [subjectId]);
  }

  /** The same answer as nextPath, from the steps that a page has read already. */
  nextPathOf(subjectId: string, steps: readonly HeaderStep[] | null): string {
    if (steps === null) return journeysPaths.home;
    const next = stepUnderWay(steps);
    return next ? this.steps.of(next.key).path(subjectId) : journeysPaths.home;
  }

  /** The page where it goes on: that of the first step still to do, or of the last one when all are done. */
  async nextPath(subjectId: string): Promise<string> {
    const [row] = await this.database.prepared<{ key: string }>('journeys.next', nextSql, [subjectId]);
    return row ? this.steps.of(row.key).path(subjectId) : journeysPaths.home;
  }
}

function listOf(ids: string | readonly string[]): readonly string[] {
  return typeof ids === 'string' ? [ids] : ids;
}

const openSql = `
  WITH journey AS (
    INSERT INTO journeys.journeys (subject_id, map, client_id, person_id, agency_id, title, opened_at, facts)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $9::jsonb)
    RETURNING subject_id, opened_at)
  INSERT INTO journeys.steps (subject_id, key, position, status, since)
  SELECT subject_id, key, position,
    CASE position WHEN 1 THEN 'done' WHEN 2 THEN 'current' ELSE 'locked' END,
    CASE WHEN position <= 2 THEN opened_at END
  FROM journey, unnest($8::text[]) WITH ORDINALITY AS step (key, position)`;

const markSql = `
  UPDATE journeys.steps AS step
  SET status = mark.status, waiting_for = mark.waiting_for, since = mark.since, until = mark.until, why = mark.why
  FROM jsonb_to_recordset($2::jsonb) AS mark
    (key text, status text, "from" text[], waiting_for text, since timestamptz, until timestamptz, why text)
  WHERE step.subject_id = $1 AND step.key = mark.key AND (mark."from" IS NULL OR step.status = ANY (mark."from"))`;

const nextSql = `
  SELECT key FROM journeys.steps WHERE subject_id = $1
  ORDER BY (status IN ('done', 'skipped')), CASE WHEN status IN ('done', 'skipped') THEN -position ELSE position END
  LIMIT 1`;
