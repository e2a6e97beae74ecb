import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import type { PlanNumbers } from '../plan.entity.js';

/** A plan as it is in force, with how many clients are on it. */
export interface PlanRow extends PlanNumbers {
  readonly key: string;
  readonly name: string;
  readonly version: number;
  readonly inForceFrom: Date;
  readonly clientCount: number;
}

/** One of a plan's versions, and who wrote it; nobody wrote the first. */
export interface PlanVersionRow extends PlanNumbers {
  readonly version: number;
  readonly inForceFrom: Date;
  readonly writtenBy: string | null;
}

/** The membership plans, for staff. */
@Injectable()
export class PlansQuery {
  constructor(private readonly database: Database) {}

  all(): Promise<PlanRow[]> {
    return this.database.rows<PlanRow>(`${plansSql} ORDER BY plan.position`);
  }

  of(key: string): Promise<PlanRow | null> {
    return this.database.row<PlanRow>(`${plansSql} WHERE plan.key = $1`, [key]);
  }

  /** Every version of a plan, newest first. */
  versionsOf(key: string): Promise<PlanVersionRow[]> {
    return this.database.rows<PlanVersionRow>(versionsSql, [key]);
  }
}

const numbersOf = (table: string): string => `
  ${table}.profile_step AS "profileStep", ${table}.has_own_reviewers AS "hasOwnReviewers", ${table}.has_single_sign_on AS "hasSingleSignOn",
  ${table}.has_provisioning AS "hasProvisioning", ${table}.invitation_days AS "invitationDays", ${table}.offer_days AS "offerDays",
  ${table}.promise_hours AS "promiseHours", ${table}.import_rows AS "importRows", ${table}.fee_basis_points AS "feeBasisPoints",
  ${table}.security_days AS "securityDays", ${table}.version`;

const plansSql = `
  SELECT plan.key, plan.name, ${numbersOf('plan')}, written.in_force_from AS "inForceFrom",
         (SELECT count(*)::int FROM clients.clients WHERE plan_key = plan.key) AS "clientCount"
    FROM clients.plans AS plan
    JOIN clients.plan_versions AS written ON written.plan_key = plan.key AND written.version = plan.version`;

const versionsSql = `
  SELECT ${numbersOf('written')}, written.in_force_from AS "inForceFrom", author.full_name AS "writtenBy"
    FROM clients.plan_versions AS written
    LEFT JOIN accounts.person_cards AS author ON author.person_id = written.written_by_id
   WHERE written.plan_key = $1
   ORDER BY written.version DESC`;
