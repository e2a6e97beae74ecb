import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';

/** An entry as it is handed over: stable names, ISO instants, the seal as hex where it has one. */
export interface ExportedEntry {
  readonly id: string;
  readonly happenedAt: string;
  readonly tenantId: string | null;
  readonly action: string;
  readonly actorId: string | null;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly chain: string | null;
  readonly position: string | null;
  readonly hash: string | null;
}

const perRead = 2_000;

/** The whole log, oldest first, read in pieces so that its size does not matter. */
@Injectable()
export class ExportedEntriesQuery {
  constructor(private readonly database: Database) {}

  async *all(): AsyncGenerator<ExportedEntry> {
    let after: string | null = null;
    for (;;) {
      const entries: ExportedEntry[] = await this.database.rows<ExportedEntry>(statement, [after, perRead]);
      yield* entries;
      const last = entries.at(-1);
      if (!last || entries.length < perRead) return;
      after = last.id;
    }
  }
}

const statement = `
  SELECT r.id, to_char(r.happened_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "happenedAt", r.tenant_id AS "tenantId", r.action,
         r.actor_id AS "actorId", r.subject_type AS "subjectType", r.subject_id AS "subjectId", r.facts,
         s.chain, s.position::text AS position, encode(s.hash, 'hex') AS hash
  FROM audit.records r LEFT JOIN audit.seals s ON s.entry_id = r.id
  WHERE $1::uuid IS NULL OR r.id > $1 ORDER BY r.id LIMIT $2`;
