import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { isTalentsOwn, offerColumns, offerTables, type WizardRow } from '../offer.sql.js';
import { talentOf } from '../viewpoint.js';

/** What *Accept the offer* shows, header included, in one statement. */
@Injectable()
export class AcceptanceQuery {
  constructor(private readonly database: Database) {}

  async find(viewer: Viewer, contractId: string): Promise<WizardRow> {
    const { personId, roles } = talentOf(viewer);
    const [row] = await this.database.prepared<WizardRow>('contracts.acceptance', sql, [contractId, personId, roles]);
    if (!row) throw new NotFound();
    return row;
  }
}

const sql = `
  SELECT ${offerColumns}, header.steps
  FROM ${offerTables}
  LEFT JOIN journeys.step_headers AS header ON header.subject_id = contract.id
  WHERE contract.id = $1 AND ${isTalentsOwn}`;
