import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { Database } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { InTransaction } from '../../../platform/transactions/index.js';
import { Plan, type PlanField, type PlanNumbers } from '../plan.entity.js';
import { planValueInWords } from '../show-plans/plan-words.js';

/** `stale` when somebody else wrote a version since the form was shown. */
export type PlanChangeOutcome = 'changed' | 'same' | 'stale';

/** Writes a plan's next version, and lets it be in force from now on. */
@Injectable()
export class ChangePlan {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  @InTransaction()
  async run(viewer: Viewer, key: string, { basedOn, numbers }: { basedOn: number; numbers: PlanNumbers }): Promise<PlanChangeOutcome> {
    const plans = this.database.repository(Plan);
    const plan = await plans.findOne({ where: { key }, lock: { mode: 'pessimistic_write' } });
    if (!plan) throw new NotFound();
    if (plan.version !== basedOn) return 'stale';
    const before: PlanNumbers = { ...plan };
    const changed = plan.change(numbers);
    if (changed.length === 0) return 'same';
    await plans.save(plan);
    await this.database.execute(writeVersionSql, [key, this.clock.now(), viewer.personId]);
    const facts = { version: plan.version, ...differences(changed, before, plan) };
    await this.audit.append({ action: 'clients.plan-changed', tenantId: null, actorId: viewer.personId, subjectType: 'plan', subjectId: key, facts });
    return 'changed';
  }
}

function differences(changed: readonly PlanField[], before: PlanNumbers, after: PlanNumbers): Record<string, string> {
  return Object.fromEntries(changed.map((field) => [field, `${planValueInWords(field, before)} → ${planValueInWords(field, after)}`]));
}

/** The row in force and its version are written from one place, so that they can't differ. */
const writeVersionSql = `
  INSERT INTO clients.plan_versions (plan_key, version, invitation_days, offer_days, promise_hours, import_rows, fee_basis_points, security_days,
    profile_step, has_own_reviewers, has_single_sign_on, has_provisioning, in_force_from, written_by_id)
  SELECT key, version, invitation_days, offer_days, promise_hours, import_rows, fee_basis_points, security_days,
    profile_step, has_own_reviewers, has_single_sign_on, has_provisioning, $2, $3
    FROM clients.plans WHERE key = $1`;
