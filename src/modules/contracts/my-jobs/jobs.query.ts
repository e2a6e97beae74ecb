import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { offerColumns, offerTables, type WizardRow } from '../offer.sql.js';
import { talentOf } from '../viewpoint.js';

export interface JobRow extends WizardRow {
  isOpen: boolean;
  /** With the person themselves, not with an agency that they act for. */
  isOwn: boolean;
}

export const jobsPerPage = 50;

/** *My jobs* in one statement: open offers first, then what runs or ran, newest first. */
@Injectable()
export class JobsQuery {
  constructor(private readonly database: Database) {}

  /**
   * @param before the last contract of the page before; open offers stand on the first page only
   * @returns one row more than a page holds where there are older ones
   */
  find(viewer: Viewer, before: string | null): Promise<JobRow[]> {
    const { personId, agencyId } = talentOf(viewer);
    const isSelf = viewer.actingAs.kind === 'self';
    return this.database.prepared<JobRow>('contracts.jobs', sql, [personId, agencyId, isSelf, before, jobsPerPage + 1]);
  }
}

/** Each arm finds its rows by its own index. A person's own open offers are shown whomever they act for. */
const sql = `
  WITH mine AS (
    SELECT id, true AS is_open, true AS is_own FROM contracts.contracts
    WHERE freelancer_id = $1 AND state IN ('offered', 'confirmed') AND $4::uuid IS NULL
    UNION ALL
    SELECT id, true, false FROM contracts.contracts
    WHERE agency_id = $2 AND state IN ('offered', 'confirmed') AND $4::uuid IS NULL
    UNION ALL
    (SELECT id, false, true FROM contracts.contracts
     WHERE freelancer_id = $1 AND $3::boolean AND state NOT IN ('offered', 'confirmed') AND ($4::uuid IS NULL OR id < $4)
     ORDER BY id DESC LIMIT $5)
    UNION ALL
    (SELECT id, false, false FROM contracts.contracts
     WHERE agency_id = $2 AND state NOT IN ('offered', 'confirmed') AND ($4::uuid IS NULL OR id < $4)
     ORDER BY id DESC LIMIT $5))
  SELECT ${offerColumns}, mine.is_open AS "isOpen", mine.is_own AS "isOwn", header.steps
  FROM ${offerTables}
  JOIN mine ON mine.id = contract.id
  LEFT JOIN LATERAL (SELECT steps FROM journeys.step_headers WHERE subject_id = contract.id) AS header ON mine.is_open
  ORDER BY mine.is_open DESC, contract.id DESC`;
