import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { InTransaction } from '../../../platform/transactions/index.js';
import { TaskSubmissions } from '../submit-task/task-submissions.js';
import { OpenClientTasks } from './open-client-tasks.js';

/** Somebody of the client marks one of its own tasks as done. */
@Injectable()
export class CompleteClientTask {
  constructor(
    private readonly openTasks: OpenClientTasks,
    private readonly submissions: TaskSubmissions,
    private readonly clock: Clock,
  ) {}

  /** @returns the task's title, also when it was done already: a second click changes nothing */
  @InTransaction()
  async run(viewer: Viewer, taskId: string, note: string): Promise<string> {
    const locked = await this.openTasks.lock(viewer, taskId);
    const { task } = locked;
    if (task.isOpen) await this.submissions.send({ locked, task, personId: viewer.personId, at: this.clock.now() }, { note: note === '' ? null : note });
    return task.title;
  }
}
