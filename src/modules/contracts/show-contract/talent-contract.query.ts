import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { historyColumns, historyTables, type HistoryRow } from '../history/history.sql.js';
import { isTalentsOwn, offerColumns, offerTables, type WizardRow } from '../offer.sql.js';
import { talentOf } from '../viewpoint.js';

export interface TalentContractRow extends WizardRow, HistoryRow {}

/** One contract as its talent sees it, in one statement. */
@Injectable()
export class TalentContractQuery {
  constructor(private readonly database: Database) {}

  async find(viewer: Viewer, contractId: string): Promise<TalentContractRow> {
    const { personId, roles } = talentOf(viewer);
    const [row] = await this.database.prepared<TalentContractRow>('contracts.talent-contract', sql, [contractId, personId, roles]);
    if (!row) throw new NotFound();
    return row;
  }
}

const sql = `
  SELECT ${offerColumns}, header.steps, ${historyColumns}
  FROM ${offerTables} ${historyTables}
  LEFT JOIN journeys.step_headers AS header ON header.subject_id = contract.id
  WHERE contract.id = $1 AND ${isTalentsOwn}`;
