import { Controller, Get, Query } from '@nestjs/common';
import { Database, isId } from '../../../platform/database/index.js';
import { admin, Allow } from '../../../platform/security/index.js';
import { page } from '../../../platform/views/index.js';
import type { PageAnswer } from '../../../platform/views/index.js';
import { auditPaths } from '../audit.paths.js';

const pageSize = 50;

interface EntryRow {
  id: string;
  action: string;
  actorId: string | null;
  subject: string;
  happenedAt: Date;
  isSealed: boolean;
}

/** The newest entries first, keyset-paged by id. */
@Controller()
export class AuditLogController {
  constructor(private readonly database: Database) {}

  @Get(auditPaths.log)
  @Allow(admin)
  async index(@Query('before') before?: string): Promise<PageAnswer> {
    const rows = await this.database.rows<EntryRow>(
      `SELECT e.id, e.action, e.actor_id AS "actorId", e.subject_type || ' ' || e.subject_id AS subject, e.happened_at AS "happenedAt",
              s.entry_id IS NOT NULL AS "isSealed"
       FROM audit.records e LEFT JOIN audit.seals s ON s.entry_id = e.id
       WHERE $1::uuid IS NULL OR e.id < $1 ORDER BY e.id DESC LIMIT $2`,
      [isId(before) ? before : null, pageSize + 1],
    );
    const entries = rows.slice(0, pageSize);
    const older = rows.length > pageSize ? `${auditPaths.log}?before=${entries.at(-1)?.id}` : null;
    return page('audit/log', { title: 'Audit log', csvPath: auditPaths.csv, jsonLinesPath: auditPaths.jsonLines, entries, newer: before ? auditPaths.log : null, older }, { layout: 'desk' });
  }
}
