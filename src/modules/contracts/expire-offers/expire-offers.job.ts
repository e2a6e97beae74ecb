import { Injectable } from '@nestjs/common';
import { Scheduled, type ScheduledJob } from '../../../platform/jobs/index.js';
import { ExpireOffers } from './expire-offers.js';

@Injectable()
@Scheduled({ name: 'contracts.expire-offers', everySeconds: 300 })
export class ExpireOffersJob implements ScheduledJob {
  constructor(private readonly expireOffers: ExpireOffers) {}

  async run(): Promise<void> {
    while (await this.expireOffers.run());
  }
}
