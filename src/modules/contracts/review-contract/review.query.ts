import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { isTalentsOwn, offerColumns, offerTables, requestsAsJson, termsAsJson, type RequestRow, type WizardRow } from '../offer.sql.js';
import type { TermsFacts } from '../terms-difference.js';
import { talentOf } from '../viewpoint.js';

export interface ReviewRow extends WizardRow {
  /** The terms that the talent knew before these, if they differ by a version. */
  before: (TermsFacts & { version: number; writtenAt: string }) | null;
  requests: RequestRow[];
}

/** What *Review your contract* shows, header included, in one statement. */
@Injectable()
export class ReviewQuery {
  constructor(private readonly database: Database) {}

  /** @param seenVersion the version on the page that was posted, where it is no longer the current one */
  async find(viewer: Viewer, contractId: string, seenVersion: number | null = null): Promise<ReviewRow> {
    const { personId, roles } = talentOf(viewer);
    const [row] = await this.database.prepared<ReviewRow>('contracts.review', sql, [contractId, personId, roles, seenVersion]);
    if (!row) throw new NotFound();
    return row;
  }
}

const sql = `
  SELECT ${offerColumns}, header.steps, ${requestsAsJson} AS requests,
    CASE WHEN before.version IS NOT NULL THEN ${termsAsJson('before')} END AS before
  FROM ${offerTables}
  LEFT JOIN contracts.terms AS before ON before.contract_id = contract.id
    AND before.version = COALESCE($4::integer, contract.confirmed_version, 1) AND before.version < contract.terms_version
  LEFT JOIN journeys.step_headers AS header ON header.subject_id = contract.id
  WHERE contract.id = $1 AND ${isTalentsOwn}`;
