import { Injectable } from '@nestjs/common';
import { Scheduled, type ScheduledJob } from '../../../../platform/jobs/index.js';
import { CloseDueOpportunities } from './close-due-opportunities.js';

@Injectable()
@Scheduled({ name: 'talent-clouds.close-opportunities', everySeconds: 300 })
export class CloseOpportunitiesJob implements ScheduledJob {
  constructor(private readonly closeDueOpportunities: CloseDueOpportunities) {}

  async run(): Promise<void> {
    while (await this.closeDueOpportunities.run());
  }
}
