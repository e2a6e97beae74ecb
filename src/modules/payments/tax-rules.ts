import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import type { NumberKind, TaxFormName, TaxKind } from './tax-kinds.js';

/** Which form it takes, and what that form asks. */
export interface TaxRule {
  readonly form: TaxFormName;
  readonly numberKinds: readonly NumberKind[];
  readonly asksBirthDate: boolean;
  readonly asksTreaty: boolean;
  readonly validFollowingYears: number | null;
}

/** Reads the dated table of rules: a country's own wins over the one for all, a later one over an earlier one. */
@Injectable()
export class TaxRules {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async of({ country, kind }: { country: string; kind: TaxKind }): Promise<TaxRule> {
    const rule = await this.database.row<TaxRule>(ruleSql, [country, kind, this.clock.now()]);
    if (!rule) throw new Error(`No tax rule is in force for ${kind} in ${country}.`);
    return rule;
  }
}

/** The last day of the rule's last year: signed in 2026 and three following years, it is 2029-12-31. */
export function validUntil({ validFollowingYears }: TaxRule, certifiedAt: Date): string | null {
  return validFollowingYears === null ? null : `${certifiedAt.getUTCFullYear() + validFollowingYears}-12-31`;
}

const ruleSql = `
  SELECT form, number_kinds AS "numberKinds", asks_birth_date AS "asksBirthDate", asks_treaty AS "asksTreaty", valid_following_years AS "validFollowingYears"
    FROM payments.tax_rules
   WHERE country IN ($1, '*') AND kind = $2 AND in_force_from <= ($3::timestamptz AT TIME ZONE 'UTC')::date
   ORDER BY country = '*', in_force_from DESC LIMIT 1`;
