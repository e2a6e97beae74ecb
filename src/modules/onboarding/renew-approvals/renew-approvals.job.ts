import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { Scheduled, type ScheduledJob } from '../../../platform/jobs/index.js';
import { LapseApprovals } from './lapse-approvals.js';
import { OpenRenewals } from './open-renewals.js';
import { RemindToRenew } from './remind-to-renew.js';

/** Approvals near their end are asked for again, whoever has not answered is reminded, and what nobody renewed is open again. */
@Injectable()
@Scheduled({ name: 'onboarding.renew-approvals', everySeconds: 3600 })
export class RenewApprovalsJob implements ScheduledJob {
  constructor(
    private readonly openRenewals: OpenRenewals,
    private readonly remindToRenew: RemindToRenew,
    private readonly lapseApprovals: LapseApprovals,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    while ((await this.openRenewals.run()) > 0);
    while ((await this.remindToRenew.run()) > 0);
    const at = this.clock.now();
    while ((await this.lapseApprovals.run(at)) > 0);
  }
}
