import { Injectable } from '@nestjs/common';
import { Scheduled, type ScheduledJob } from '../../../platform/jobs/index.js';
import { RemindInvited } from './remind-invited.js';

@Injectable()
@Scheduled({ name: 'invitations.remind', everySeconds: 600 })
export class RemindInvitedJob implements ScheduledJob {
  constructor(private readonly remind: RemindInvited) {}

  async run(): Promise<void> {
    while ((await this.remind.run()) > 0);
  }
}
