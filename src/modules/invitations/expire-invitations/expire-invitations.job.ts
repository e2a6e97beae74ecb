import { Injectable } from '@nestjs/common';
import { Scheduled, type ScheduledJob } from '../../../platform/jobs/index.js';
import { ExpireInvitations } from './expire-invitations.js';

@Injectable()
@Scheduled({ name: 'invitations.expire', everySeconds: 300 })
export class ExpireInvitationsJob implements ScheduledJob {
  constructor(private readonly expire: ExpireInvitations) {}

  async run(): Promise<void> {
    while ((await this.expire.run()) > 0);
  }
}
