import { Injectable } from '@nestjs/common';
import { Scheduled, type ScheduledJob } from '../../../platform/jobs/index.js';
import { OpenRenewals } from './open-renewals.js';
import { RemindToRenew } from './remind-to-renew.js';

/** Approvals near their end are asked for again, and whoever has not answered is reminded. */
@Injectable()
@Scheduled({ name: 'onboarding.renew-approvals', everySeconds: 3600 })
export class RenewApprovalsJob implements ScheduledJob {
  constructor(
    private readonly openRenewals: OpenRenewals,
    private readonly remindToRenew: RemindToRenew,
  ) {}

  async run(): Promise<void> {
    while ((await this.openRenewals.run()) > 0);
    while ((await this.remindToRenew.run()) > 0);
  }
}
