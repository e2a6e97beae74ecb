import { Injectable } from '@nestjs/common';
import { AfterCommit, type AfterCommitListener } from '../../../platform/events/index.js';
import { WorkHandedOver } from '../../clients/events.js';
import { KeepProgress } from '../keep-progress/keep-progress.js';

/** Whoever took over somebody's work is in charge of it from now on, and is the one to be reminded. */
@Injectable()
@AfterCommit(WorkHandedOver)
export class TellProgressWhenWorkHandedOver implements AfterCommitListener<WorkHandedOver> {
  constructor(private readonly progress: KeepProgress) {}

  async handle(events: readonly WorkHandedOver[]): Promise<void> {
    for (const { data } of events) await this.progress.tellManagedBy(data.clientId, data.fromId);
  }
}
