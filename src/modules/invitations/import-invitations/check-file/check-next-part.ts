import { setImmediate as breath } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { TalentClouds } from '../../../talent-clouds/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { Database } from '../../../../platform/database/index.js';
import { Events } from '../../../../platform/events/index.js';
import { ImportCheckAdvanced } from '../../events.js';
import { ClientColumns } from '../client-columns.js';
import type { Counts, Import } from '../import.entity.js';
import { ImportsRepository } from '../imports.repository.js';
import { judgeRow, type Judging } from './judge-row.js';
import { markColleagues } from './mark-colleagues.js';
import { markDuplicates } from './mark-duplicates.js';
import { markUnwanted } from './mark-unwanted.js';
import { foldWords } from './typed-row.js';

interface StagedRow {
  readonly number: number;
  readonly cells: readonly string[];
}

/** A part takes a few tenths of a second, so that a short list has its dry run on the very next page. */
const rowsPerPart = 1_000;
/** What only all rows together show is one statement each over the whole list: longer than a request may wait, and never in one. */
const secondsForAll = 300;
/** So many rows are judged before others get a turn in this process: a few milliseconds. */
const rowsPerBreath = 25;

/** Judges the next rows of a list, each by itself; with the last of them, what only all together show. Nothing leaves the house. */
@Injectable()
export class CheckNextPart {
  constructor(
    private readonly database: Database,
    private readonly imports: ImportsRepository,
    private readonly clouds: TalentClouds,
    private readonly columns: ClientColumns,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** Joins the caller's transaction, which holds the import: a process that dies leaves the part to be done anew. */
  async run(found: Import): Promise<void> {
    const rows = await this.database.rows<StagedRow>(nextRowsSql, [found.id, found.judgedUpTo, rowsPerPart]);
    await this.judge(found.id, rows, await this.judgingOf(found));
    found.judged(rows.length, rows.at(-1)?.number ?? found.judgedUpTo, this.clock.now());
    if (rows.length < rowsPerPart) await this.finish(found);
    await this.imports.store(found);
    if (found.state === 'checking') await this.events.publish(new ImportCheckAdvanced({ importId: found.id, clientId: found.clientId, at: this.clock.now().toISOString() }));
  }

  private async judgingOf({ clientId, header, columns }: Import): Promise<Judging> {
    const clouds = await this.clouds.ofClient(clientId);
    return { header, columns: columns ?? {}, meanings: await this.columns.ofClient(clientId), clouds: new Map(clouds.map((cloud) => [foldWords(cloud.name), cloud])) };
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

  private async finish(found: Import): Promise<void> {
    const { id, clientId, rowCount } = found;
    if (rowCount >= rowsPerPart) await this.database.allow(secondsForAll);
    await markUnwanted(this.database, id, { clientId, after: 0 });
    await markColleagues(this.database, id, clientId);
    await markDuplicates(this.database, id, clientId);
    const counts = await this.database.row<Counts>(countsSql, [id]);
    if (!counts) throw new Error('Counting answers one row, always.');
    found.check(counts);
  }
}

const nextRowsSql = 'SELECT number, cells FROM invitations.import_rows WHERE import_id = $1 AND number > $2 ORDER BY number LIMIT $3';

const verdictsSql = `
  UPDATE invitations.import_rows AS stored
     SET verdict = judged.verdict, problems = judged.problems, audience = judged.audience, target = judged.target, name = judged.name,
         address = judged.address, folded_address = judged.folded_address, personal_message = judged.personal_message,
         title = judged.title, target_key = judged.target_key, cloud_id = judged.cloud_id, terms = judged.terms, own_values = judged.own_values,
         same_as_row = NULL, same_as_invitation_id = NULL, same_as_import_id = NULL
    FROM jsonb_to_recordset($2::jsonb) AS judged (
      number integer, verdict text, problems jsonb, audience text, target text, name text, address text, folded_address text,
      personal_message text, title text, target_key text, cloud_id uuid, terms jsonb, own_values jsonb)
   WHERE stored.import_id = $1 AND stored.number = judged.number`;

const countsSql = `
  SELECT count(*) FILTER (WHERE verdict = 'new')::int AS "newCount", count(*) FILTER (WHERE verdict = 'duplicate')::int AS "duplicateCount",
         count(*) FILTER (WHERE verdict = 'refused')::int AS "refusedCount"
    FROM invitations.import_rows WHERE import_id = $1`;
