import { Injectable } from '@nestjs/common';
import { actingClientOf } from '../../../clients/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { Database } from '../../../../platform/database/index.js';
import type { Viewer } from '../../../../platform/security/index.js';
import { InTransaction } from '../../../../platform/transactions/index.js';
import { Import } from '../import.entity.js';
import { ImportsRepository } from '../imports.repository.js';
import { readCsv, shapeInWords, type CsvRecord } from './read-csv.js';
import type { Survey } from './survey.js';

/** A file that has arrived, and what it comes to. */
export interface SurveyedFile extends Survey {
  readonly name: string;
  readonly path: string;
}

const rowsPerStatement = 1_000;

/** Keeps the rows of a file as they stand; nothing of them is judged yet. Only some rows are in memory at a time. */
@Injectable()
export class StageFile {
  constructor(
    private readonly database: Database,
    private readonly imports: ImportsRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * @param id the same page's with the same file: where it is here already, its rows are left as they are
   * @returns whether it is new
   */
  @InTransaction()
  async run(viewer: Viewer, file: SurveyedFile, id: string): Promise<boolean> {
    const { header, rowCount, shape } = file;
    const about = { clientId: actingClientOf(viewer).id, uploadedById: viewer.personId, uploadedAt: this.clock.now() };
    const isNew = await this.imports.add(Import.read({ id, ...about, fileName: file.name, readAs: shapeInWords(shape), header, rowCount }));
    if (!isNew) return false;
    const records = readCsv(file.path, shape);
    await records.next();
    let rows: CsvRecord[] = [];
    for await (const record of records) {
      if (rows.push(record) < rowsPerStatement) continue;
      await this.insert(id, rows);
      rows = [];
    }
    await this.insert(id, rows);
    return true;
  }

  private async insert(importId: string, rows: readonly CsvRecord[]): Promise<void> {
    await this.database.execute(insertSql, [importId, JSON.stringify(rows)]);
  }
}

const insertSql = `
  INSERT INTO invitations.import_rows (import_id, number, cells)
  SELECT $1, number, cells FROM jsonb_to_recordset($2::jsonb) AS given (number integer, cells jsonb)`;
