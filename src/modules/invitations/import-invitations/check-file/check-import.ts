import { setImmediate as breath } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { actingClientOf } from '../../../clients/index.js';
import { TalentClouds } from '../../../talent-clouds/index.js';
import { Database } from '../../../../platform/database/index.js';
import type { Viewer } from '../../../../platform/security/index.js';
import { InTransaction } from '../../../../platform/transactions/index.js';
import type { Columns } from '../columns.js';
import type { Counts } from '../import.entity.js';
import { ImportsRepository } from '../imports.repository.js';
import { judgeRow, type Judging } from './judge-row.js';
import { markDuplicates } from './mark-duplicates.js';
import { markUnwanted } from './mark-unwanted.js';
import { foldWords } from './typed-row.js';

interface StagedRow {
  readonly number: number;
  readonly cells: readonly string[];
}

const rowsPerStatement = 500;
/** So many rows are judged before others get a turn in this process: a few milliseconds. */
const rowsPerBreath = 25;

/** The dry run: a verdict for every row, and nothing leaves the house. */
@Injectable()
export class CheckImport {
  constructor(
    private readonly database: Database,
    private readonly imports: ImportsRepository,
    private readonly clouds: TalentClouds,
  ) {}

  /** May be run again, with other columns or the same, until it is sent. */
  @InTransaction()
  async run(viewer: Viewer, importId: string, columns: Columns): Promise<void> {
    const client = actingClientOf(viewer);
    const found = await this.imports.ofClient(client.id, importId);
    const clouds = await this.clouds.ofClient(client.id);
    const judging = { header: found.header, columns, clouds: new Map(clouds.map((cloud) => [foldWords(cloud.name), cloud])) };
    let after = 0;
    for (;;) {
      const rows = await this.database.rows<StagedRow>(nextRowsSql, [importId, after, rowsPerStatement]);
      const last = rows.at(-1);
      if (!last) break;
      await this.judge(importId, rows, judging);
      after = last.number;
    }
    await markUnwanted(this.database, importId, { clientId: client.id, after: 0 });
    await markDuplicates(this.database, importId, client.id);
    found.check(columns, await this.count(importId));
    await this.imports.store(found);
  }

  private async judge(importId: string, rows: readonly StagedRow[], judging: Judging): Promise<void> {
    const verdicts: object[] = [];
    for (const [index, { number, cells }] of rows.entries()) {
      if (index % rowsPerBreath === 0) await breath();
      const judged = await judgeRow(cells, judging);
      verdicts.push(judged.verdict === 'new' ? { number, verdict: 'new', ...judged.ready } : { number, verdict: 'refused', problems: judged.problems });
    }
    await this.database.execute(verdictsSql, [importId, JSON.stringify(verdicts)]);
  }

  private async count(importId: string): Promise<Counts> {
    const counts = await this.database.row<Counts>(countsSql, [importId]);
    if (!counts) throw new Error('Counting answers one row, always.');
    return counts;
  }
}

const nextRowsSql = 'SELECT number, cells FROM invitations.import_rows WHERE import_id = $1 AND number > $2 ORDER BY number LIMIT $3';

const verdictsSql = `
  UPDATE invitations.import_rows AS stored
     SET verdict = judged.verdict, problems = judged.problems, audience = judged.audience, target = judged.target, name = judged.name,
         address = judged.address, folded_address = judged.folded_address, personal_message = judged.personal_message,
         title = judged.title, target_key = judged.target_key, cloud_id = judged.cloud_id, terms = judged.terms,
         same_as_row = NULL, same_as_invitation_id = NULL, same_as_import_id = NULL
    FROM jsonb_to_recordset($2::jsonb) AS judged (
      number integer, verdict text, problems jsonb, audience text, target text, name text, address text, folded_address text,
      personal_message text, title text, target_key text, cloud_id uuid, terms jsonb)
   WHERE stored.import_id = $1 AND stored.number = judged.number`;

const countsSql = `
  SELECT count(*) FILTER (WHERE verdict = 'new')::int AS "newCount", count(*) FILTER (WHERE verdict = 'duplicate')::int AS "duplicateCount",
         count(*) FILTER (WHERE verdict = 'refused')::int AS "refusedCount"
    FROM invitations.import_rows WHERE import_id = $1`;
