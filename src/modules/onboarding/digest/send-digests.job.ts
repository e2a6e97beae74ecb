import { Injectable } from '@nestjs/common';
import { Scheduled, type ScheduledJob } from '../../../platform/jobs/index.js';
import { SendDigests } from './send-digests.js';

@Injectable()
@Scheduled({ name: 'onboarding.digests', everySeconds: 300 })
export class SendDigestsJob implements ScheduledJob {
  constructor(private readonly sendDigests: SendDigests) {}

  async run(): Promise<void> {
    while (await this.sendDigests.schedule());
    while (await this.sendDigests.run());
  }
}
