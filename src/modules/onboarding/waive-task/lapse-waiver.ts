import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { Events } from '../../../platform/events/index.js';
import { InTransaction } from '../../../platform/transactions/index.js';
import { Audit } from '../../audit/index.js';
import { ChecklistProgress, factsOf } from '../checklist-progress.js';
import { ChecklistsRepository } from '../checklists.repository.js';
import { TaskWaiverLapsed } from '../events.js';

/** A waiver is over, so the task is asked for again. What was cleared meanwhile stays cleared: nobody loses a contract by it. */
@Injectable()
export class LapseWaiver {
  constructor(
    private readonly checklists: ChecklistsRepository,
    private readonly progress: ChecklistProgress,
    private readonly events: Events,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** A second time, or for what has ended meanwhile, it does nothing. */
  @InTransaction()
  async run(taskId: string): Promise<void> {
    const locked = await this.checklists.lockOfTask(taskId);
    const { checklist, task } = locked;
    if (checklist.isOver || !task.isWaiverOverOn(this.clock.today())) return;
    const at = this.clock.now();
    task.lapse();
    await this.audit.append({ action: 'onboarding.waiver-lapsed', tenantId: task.clientId, actorId: null, subjectType: 'task', subjectId: taskId });
    await this.events.publish(new TaskWaiverLapsed({ ...factsOf(checklist, at), taskId, isTalentsTurn: task.owner === 'talent' && task.isBlocking }));
    await this.progress.settle(locked, at);
  }
}
