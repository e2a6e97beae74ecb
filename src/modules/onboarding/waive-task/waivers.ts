import { Injectable } from '@nestjs/common';
import { Events } from '../../../platform/events/index.js';
import { ChecklistProgress, factsOf } from '../checklist-progress.js';
import { ChecklistsRepository } from '../checklists.repository.js';
import type { LockedChecklist } from '../checklists.repository.js';
import { TaskWaived } from '../events.js';
import { Decisions } from '../review-tasks/decisions.js';
import type { Task } from '../task.entity.js';

export interface Waiver {
  readonly byId: string;
  readonly at: Date;
  readonly reason: string;
  /** The last day on which the client goes on without it, as `2026-02-03`. */
  readonly until: string;
}

/** The client goes on without a task, for a reason and until a day. Joins the action's transaction. */
@Injectable()
export class Waivers {
  constructor(
    private readonly checklists: ChecklistsRepository,
    private readonly progress: ChecklistProgress,
    private readonly decisions: Decisions,
    private readonly events: Events,
  ) {}

  async give(locked: LockedChecklist, task: Task, waiver: Waiver): Promise<void> {
    const { byId, at, reason, until } = waiver;
    task.waive(waiver);
    await this.decisions.keep(task, { kind: 'waived', reviewer: 'client', byId, at, reason, howToFix: null });
    await this.checklists.saveTasks([task]);
    await this.events.publish(new TaskWaived({ ...factsOf(locked.checklist, at), taskId: task.id, reason, until, byId }));
    await this.progress.settle(locked, at);
  }
}
