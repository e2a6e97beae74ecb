import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { InTransaction } from '../../../platform/transactions/index.js';
import { ChecklistsRepository } from '../checklists.repository.js';
import { OnboardingOver } from '../onboarding.errors.js';
import { TaskSubmissions } from '../submit-task/task-submissions.js';

/** Somebody of the client marks one of its own tasks as done. */
@Injectable()
export class CompleteClientTask {
  constructor(
    private readonly checklists: ChecklistsRepository,
    private readonly submissions: TaskSubmissions,
    private readonly clock: Clock,
  ) {}

  /** @returns the task's title, also when it was done already: a second click changes nothing */
  @InTransaction()
  async run(viewer: Viewer, taskId: string, note: string): Promise<string> {
    const locked = await this.checklists.lockOfTask(taskId);
    const { checklist, task } = locked;
    const clientId = viewer.actingAs.kind === 'client' ? viewer.actingAs.id : null;
    if (task.owner !== 'client' || task.clientId !== clientId) throw new NotFound();
    if (checklist.isOver) throw new OnboardingOver();
    if (task.isOpen) await this.submissions.send({ locked, task, personId: viewer.personId, at: this.clock.now() }, { note: note === '' ? null : note });
    return task.title;
  }
}
