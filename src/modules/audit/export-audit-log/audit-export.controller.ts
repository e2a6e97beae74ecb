import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Controller, Get, Res } from '@nestjs/common';
import { stringify } from 'csv-stringify';
import type { Response } from 'express';
import { Clock } from '../../../platform/clock/index.js';
import { beginDownload } from '../../../platform/files/index.js';
import { admin, Allow } from '../../../platform/security/index.js';
import { auditPaths } from '../audit.paths.js';
import { ExportedEntriesQuery } from './exported-entries.query.js';
import type { ExportedEntry } from './exported-entries.query.js';

const columns: (keyof ExportedEntry)[] = ['id', 'happenedAt', 'tenantId', 'action', 'actorId', 'subjectType', 'subjectId', 'facts', 'chain', 'position', 'hash'];

/** The log as a file, for those who keep or check it elsewhere. It leaves as it is read, however long it is. */
@Controller()
export class AuditExportController {
  constructor(
    private readonly entries: ExportedEntriesQuery,
    private readonly clock: Clock,
  ) {}

  @Get(auditPaths.csv)
  @Allow(admin)
  async csv(@Res() res: Response): Promise<void> {
    this.begin(res, 'text/csv; charset=utf-8', 'csv');
    // A cell that begins like a formula would be run by a spreadsheet.
    await pipeline(Readable.from(this.entries.all()), stringify({ header: true, columns, escape_formulas: true }), res);
  }

  @Get(auditPaths.jsonLines)
  @Allow(admin)
  async jsonLines(@Res() res: Response): Promise<void> {
    this.begin(res, 'application/x-ndjson; charset=utf-8', 'jsonl');
    await pipeline(Readable.from(this.entries.all()), asLines(), res);
  }

  private begin(res: Response, type: string, extension: string): void {
    beginDownload(res, `audit-log-${this.clock.today()}.${extension}`).set('Content-Type', type);
  }
}

function asLines(): Transform {
  return new Transform({
    writableObjectMode: true,
    transform: (entry: ExportedEntry, _encoding, done) => done(null, `${JSON.stringify(entry)}\n`),
  });
}
