import { Injectable } from '@nestjs/common';
import { Scheduled, type ScheduledJob } from '../../../platform/jobs/index.js';
import { EndContracts } from './end-contracts.js';

@Injectable()
@Scheduled({ name: 'contracts.end-contracts', everySeconds: 300 })
export class EndContractsJob implements ScheduledJob {
  constructor(private readonly endContracts: EndContracts) {}

  async run(): Promise<void> {
    while (await this.endContracts.run());
  }
}
