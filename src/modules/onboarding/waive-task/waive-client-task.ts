import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { InTransaction } from '../../../platform/transactions/index.js';
import { OpenClientTasks } from '../client-tasks/open-client-tasks.js';
import { Waivers } from './waivers.js';

/** The client goes on without one of its own tasks. */
@Injectable()
export class WaiveClientTask {
  constructor(
    private readonly openTasks: OpenClientTasks,
    private readonly waivers: Waivers,
    private readonly clock: Clock,
  ) {}

  /** @returns the task's title, also when it was done or waived already: a second click changes nothing */
  @InTransaction()
  async run(viewer: Viewer, taskId: string, { reason, until }: { reason: string; until: string }): Promise<string> {
    const locked = await this.openTasks.lock(viewer, taskId);
    const { task } = locked;
    if (task.isOpen) await this.waivers.give(locked, task, { byId: viewer.personId, at: this.clock.now(), reason, until });
    return task.title;
  }
}
