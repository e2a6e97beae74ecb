import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { isDay } from '../../../platform/forms/index.js';
import { isId } from '../../../platform/database/index.js';
import type { Blocker, Stage } from '../stages.js';
import { inSight, type Sight } from './sight.js';

/** Somebody on the way aboard, as the list shows them. */
export interface ProgressRow {
  readonly id: string;
  readonly target: 'contract' | 'cloud';
  readonly audience: 'freelancer' | 'agency';
  readonly invitationId: string | null;
  readonly contractId: string | null;
  readonly membershipId: string | null;
  readonly personId: string | null;
  readonly agencyId: string | null;
  readonly managerId: string | null;
  readonly name: string;
  readonly title: string;
  readonly stage: Stage;
  readonly isFinished: boolean;
  readonly blockedBy: Blocker | null;
  readonly because: string | null;
  readonly since: Date;
  readonly until: Date | null;
  readonly startsOn: string | null;
  readonly taskCount: number;
  readonly doneCount: number;
  readonly remindedAt: Date | null;
}

export interface Asked {
  readonly sight: Sight;
  readonly search: string;
  /** A stage, `at risk`, `overdue`, or nothing for everybody who is still expected or has just arrived. */
  readonly stage: string;
  readonly today: string;
  readonly after: string | null;
}

export const peoplePerPage = 25;

/** Who starts within so many days with a list that is not complete is at risk. */
export const atRiskDays = 7;

/** The people of a client, those who wait longest first and those who arrived last; keyset-paged, each filter by its index. */
@Injectable()
export class PeopleQuery {
  constructor(private readonly database: Database) {}

  /** @returns one row more than a page holds where there are more */
  find(asked: Asked, most = peoplePerPage): Promise<ProgressRow[]> {
    const { sql, parameters } = peopleStatement(asked, most);
    return this.database.rows<ProgressRow>(sql, parameters);
  }
}

/** The statement and its parameters, apart, so that a test can have it explained. */
export function peopleStatement(asked: Asked, most: number): { sql: string; parameters: unknown[] } {
  const parameters: unknown[] = [asked.sight.clientId, most + 1];
  const value = (given: unknown): string => `$${parameters.push(given)}`;
  const byStart = asked.stage === 'at risk' || asked.stage === 'overdue';
  const conditions = [
    byStart ? startCondition(asked, value) : stageCondition(asked.stage, value),
    inSight(asked.sight),
    asked.search === '' ? '' : `AND progress.search_text LIKE ${value(`%${escaped(asked.search.normalize('NFKC').toLowerCase())}%`)}`,
    cursorCondition(asked.after, byStart, value),
  ];
  return { sql: statement(conditions.join(' '), byStart ? 'starts_on, id' : 'is_finished, since, id'), parameters };
}

function stageCondition(stage: string, value: (given: unknown) => string): string {
  return `AND progress.is_listed AND ${stage === '' ? `progress.stage <> 'ended'` : `progress.stage = ${value(stage)}`}`;
}

/** Offers of those who are still on the way, by the day on which the work is to begin. */
function startCondition({ stage, today }: Asked, value: (given: unknown) => string): string {
  const day = value(today);
  const when = stage === 'overdue' ? `< ${day}::date` : `BETWEEN ${day}::date AND ${day}::date + ${atRiskDays}`;
  return `AND progress.starts_on IS NOT NULL AND progress.stage NOT IN ('finished', 'ended') AND progress.starts_on ${when}`;
}

/** What the address line says is not to be trusted, and anything odd starts the list anew. */
function cursorCondition(after: string | null, byStart: boolean, value: (given: unknown) => string): string {
  const [first = '', second = '', third = ''] = (after ?? '').split('_');
  if (byStart) return isDay(first) && isId(second) ? `AND (progress.starts_on, progress.id) > (${value(first)}::date, ${value(second)}::uuid)` : '';
  const isPlace = (first === '0' || first === '1') && isInstant(second) && isId(third);
  return isPlace ? `AND (progress.is_finished, progress.since, progress.id) > (${value(first === '1')}::boolean, ${value(second)}::timestamptz, ${value(third)}::uuid)` : '';
}

function isInstant(text: string): boolean {
  const instant = new Date(text);
  return instant.getTime() > 0 && instant.toISOString() === text;
}

/** Where the list goes on after this row. */
export function cursorAfter({ isFinished, since, startsOn, id }: ProgressRow, stage: string): string {
  return stage === 'at risk' || stage === 'overdue' ? `${startsOn ?? ''}_${id}` : `${isFinished ? 1 : 0}_${since.toISOString()}_${id}`;
}

function escaped(search: string): string {
  return search.replace(/[\\%_]/g, (sign) => `\\${sign}`);
}

/** The page is cut out first, so that names and reminders are looked up for its rows only. */
function statement(conditions: string, order: string): string {
  return `
  WITH page AS (
    SELECT * FROM reports.progress AS progress WHERE progress.client_id = $1 ${conditions}
     ORDER BY ${order.split(', ').map((column) => `progress.${column}`).join(', ')} LIMIT $2)
  SELECT page.id, page.target, page.audience, page.invitation_id AS "invitationId", page.contract_id AS "contractId", page.membership_id AS "membershipId",
    page.person_id AS "personId", page.agency_id AS "agencyId", page.manager_id AS "managerId", page.name, page.title, page.stage, page.is_finished AS "isFinished",
    page.blocked_by AS "blockedBy", page.because, page.since, page.until, page.starts_on AS "startsOn", page.task_count AS "taskCount", page.done_count AS "doneCount",
    subject.reminded_at AS "remindedAt"
  FROM page JOIN reports.subjects AS subject ON subject.id = page.id
  ORDER BY ${order.split(', ').map((column) => `page.${column}`).join(', ')}`;
}
