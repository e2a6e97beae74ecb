import { Injectable } from '@nestjs/common';
import { Database, isId } from '../../../platform/database/index.js';
import type { AuditFilterForm } from './audit-filter.form.js';
import { AuditedNames } from './audited-names.js';

/** Something with a name; `has_page` where an admin can open it. */
export interface Named {
  readonly name: string;
  readonly has_page: boolean;
}

export interface LogRow {
  readonly id: string;
  readonly action: string;
  readonly actorId: string | null;
  readonly actor: Named | null;
  readonly tenantId: string | null;
  readonly client: Named | null;
  readonly agency: Named | null;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly subject: Named | null;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly happenedAt: Date;
  /** Its place in its chain; null until it is sealed. */
  readonly position: string | null;
}

/** A page of the log, and every action that there ever was, to choose from. */
export interface LogPage {
  readonly rows: readonly LogRow[];
  readonly actions: readonly string[];
}

/** So many entries stand on a page; one more is read to know whether there is another page. */
export const entriesPerPage = 50;

/** More people or clients than this don't fit a name: whoever looks says more of it. */
const mostNamed = 100;

/** The newest entries first, keyset-paged by id, with the names of today: one statement. */
@Injectable()
export class AuditLogQuery {
  constructor(
    private readonly database: Database,
    private readonly names: AuditedNames,
  ) {}

  async page(filter: AuditFilterForm, before: string | null): Promise<LogPage> {
    const values: unknown[] = [entriesPerPage + 1];
    const where = this.conditions(filter, before, (value) => `$${values.push(value)}`);
    const row = await this.database.row<{ rows: (Omit<LogRow, 'happenedAt'> & { happenedAt: string })[]; actions: string[] }>(this.sql(where), values);
    if (!row) throw new Error('An aggregate answers one row.');
    return { actions: row.actions, rows: row.rows.map((entry) => ({ ...entry, happenedAt: new Date(entry.happenedAt) })) };
  }

  /** Only what is asked for stands in the statement, so that each filter finds its index. */
  private conditions({ client, person, action, day }: AuditFilterForm, before: string | null, value: (value: unknown) => string): string {
    const asked: string[] = [];
    if (before !== null) asked.push(`e.id < ${value(before)}`);
    if (client !== '') asked.push(`e.tenant_id = ANY (${this.meant(['client', 'agency'], client, value)})`);
    if (person !== '') {
      const meant = this.meant(['person'], person, value);
      asked.push(`(e.actor_id = ANY (${meant}) OR e.subject_type = 'person' AND e.subject_id = ANY ((${meant})::text[]))`);
    }
    if (action !== '') asked.push(`e.action = ${value(action)}`);
    if (day !== '') {
      const begins = `${value(day)}::date`;
      asked.push(`e.happened_at >= ${begins}::timestamp AT TIME ZONE 'UTC' AND e.happened_at < (${begins} + 1)::timestamp AT TIME ZONE 'UTC'`);
    }
    return asked.join(' AND ') || 'true';
  }

  /** SQL for the ids of those who are meant: an id means itself. */
  private meant(types: readonly string[], typed: string, value: (value: unknown) => string): string {
    const isItself: boolean = isId(typed);
    if (isItself) return `ARRAY[${value(typed)}::uuid]`;
    const pattern = value(`%${typed.replace(/[\\%_]/g, '\\$&')}%`);
    return `ARRAY(SELECT id FROM (${this.names.sqlOfThoseMeant(types, `${pattern}::text`)}) AS meant (id) LIMIT ${mostNamed})`;
  }

  private sql(where: string): string {
    const subject = { uuid: 'entry.subject_uuid', text: 'entry.subject_id' };
    const tenant = { uuid: 'entry.tenant_id', text: 'entry.tenant_id::text' };
    return `
      WITH RECURSIVE ${everyAction},
      entry AS MATERIALIZED (
        SELECT e.*, CASE WHEN e.subject_id ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN e.subject_id::uuid END AS subject_uuid
        FROM audit.records AS e WHERE ${where} ORDER BY e.id DESC LIMIT $1),
      named AS (
        SELECT entry.id, entry.action, entry.actor_id AS "actorId", entry.tenant_id AS "tenantId", entry.subject_type AS "subjectType",
          entry.subject_id AS "subjectId", entry.facts, entry.happened_at AS "happenedAt", seal.position::text AS position,
          ${this.names.sql('person', { uuid: 'entry.actor_id', text: 'entry.actor_id::text' })} AS actor,
          ${this.names.sql('client', tenant)} AS client, ${this.names.sql('agency', tenant)} AS agency,
          ${this.names.sqlOfAny('entry.subject_type', subject)} AS subject
        FROM entry LEFT JOIN audit.seals AS seal ON seal.entry_id = entry.id)
      SELECT coalesce((SELECT json_agg(named ORDER BY named.id DESC) FROM named), '[]') AS rows,
        coalesce((SELECT json_agg(action ORDER BY action) FROM every_action WHERE action IS NOT NULL), '[]') AS actions`;
  }
}

/** Walks the index from one action to the next: the log may hold millions of entries of a hundred actions. */
const everyAction = `
  every_action AS (
    (SELECT action FROM audit.records ORDER BY action LIMIT 1)
    UNION ALL
    SELECT (SELECT r.action FROM audit.records AS r WHERE r.action > every_action.action ORDER BY r.action LIMIT 1)
    FROM every_action WHERE every_action.action IS NOT NULL)`;
