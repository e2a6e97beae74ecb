import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../platform/errors/index.js';
import { Scheduled, type ScheduledJob } from '../../../platform/jobs/index.js';
import { SendScheduled } from './send-scheduled.js';

@Injectable()
@Scheduled({ name: 'invitations.send-scheduled', everySeconds: 60 })
export class SendScheduledJob implements ScheduledJob {
  constructor(private readonly send: SendScheduled) {}

  /** A fault in one is told after all others had their turn; its hour comes round again in a minute. */
  async run(): Promise<void> {
    const faults: unknown[] = [];
    for (const id of await this.send.due()) await this.sendOrRefuse(id).catch((fault: unknown) => faults.push(fault));
    if (faults.length > 0) throw faults[0];
  }

  private async sendOrRefuse(id: string): Promise<void> {
    try {
      await this.send.one(id);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      await this.send.refuse(id, error.message);
    }
  }
}
