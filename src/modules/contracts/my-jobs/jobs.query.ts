import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { offerColumns, offerTables, type WizardRow } from '../offer.sql.js';
import { talentOf } from '../viewpoint.js';

export interface JobRow extends WizardRow {
  isOpen: boolean;
  /** With the person themselves, not with an agency of theirs. */
  isOwn: boolean;
  /** Whether new terms wait for an answer. */
  hasProposal: boolean;
  /** Plain members of an agency don't. */
  seesMoney: boolean;
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
    const { personId, roles } = talentOf(viewer);
    const isSelf = viewer.actingAs.kind !== 'client';
    return this.database.prepared<JobRow>('contracts.jobs', sql, [personId, roles, isSelf, before, jobsPerPage + 1]);
  }
}

/**
 * Each arm finds its rows by its own index. Open offers of a person and of the agencies they may accept for are shown
 * whomever they act for; plain members of an agency see what it works on, and not for how much.
 */
const sql = `
  WITH belongs AS (
    SELECT agency_id, role = ANY ($2::text[]) AS may_accept FROM agencies.member_cards WHERE person_id = $1 AND is_active
  ), mine AS (
    SELECT id, true AS is_open, true AS is_own, true AS sees_money FROM contracts.contracts
    WHERE freelancer_id = $1 AND state IN ('offered', 'confirmed') AND $4::uuid IS NULL
    UNION ALL
    SELECT contract.id, true, false, true FROM belongs
    JOIN contracts.contracts AS contract ON contract.agency_id = belongs.agency_id
    WHERE belongs.may_accept AND contract.state IN ('offered', 'confirmed') AND $4::uuid IS NULL
    UNION ALL
    (SELECT id, false, true, true FROM contracts.contracts
     WHERE freelancer_id = $1 AND $3::boolean AND state NOT IN ('offered', 'confirmed') AND ($4::uuid IS NULL OR id < $4)
     ORDER BY id DESC LIMIT $5)
    UNION ALL
    (SELECT contract.id, false, false, belongs.may_accept FROM belongs
     JOIN contracts.contracts AS contract ON contract.agency_id = belongs.agency_id
     WHERE $3::boolean AND contract.state NOT IN ('offered', 'confirmed') AND ($4::uuid IS NULL OR contract.id < $4)
     ORDER BY contract.id DESC LIMIT $5))
  SELECT ${offerColumns}, contract.proposed_version IS NOT NULL AS "hasProposal", mine.is_open AS "isOpen", mine.is_own AS "isOwn", mine.sees_money AS "seesMoney", header.steps
  FROM ${offerTables}
  JOIN mine ON mine.id = contract.id
  LEFT JOIN LATERAL (SELECT steps FROM journeys.step_headers WHERE subject_id = contract.id) AS header ON mine.is_open
  ORDER BY mine.is_open DESC, contract.id DESC`;
