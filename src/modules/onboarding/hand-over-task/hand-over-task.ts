import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { Database, newId } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { Events } from '../../../platform/events/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { InTransaction } from '../../../platform/transactions/index.js';
import { Audit } from '../../audit/index.js';
import { factsOf } from '../checklist-progress.js';
import { ChecklistsRepository } from '../checklists.repository.js';
import { OpenClientTasks } from '../client-tasks/open-client-tasks.js';
import { ClientTaskHandedOver } from '../events.js';
import { ClientTaskDone } from '../onboarding.errors.js';
import { ColleaguesQuery } from './colleagues.query.js';
import { HandOver } from './hand-over.entity.js';

/** One of the client's own tasks goes to a colleague, who is told by mail. */
@Injectable()
export class HandOverTask {
  constructor(
    private readonly openTasks: OpenClientTasks,
    private readonly colleagues: ColleaguesQuery,
    private readonly checklists: ChecklistsRepository,
    private readonly database: Database,
    private readonly events: Events,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns the colleague's name; to whom it is with already it is not handed again
   * @throws NotFound for somebody who may not do the client's tasks, ClientTaskDone when it was done meanwhile
   */
  @InTransaction()
  async run(viewer: Viewer, taskId: string, { toId, note }: { toId: string; note: string }): Promise<string> {
    const { checklist, task, responsibleId } = await this.openTasks.lock(viewer, taskId);
    const colleague = (await this.colleagues.of(task.clientId)).find(({ personId }) => personId === toId);
    if (!colleague) throw new NotFound();
    if (!task.isOpen) throw new ClientTaskDone();
    if (toId === responsibleId) return colleague.fullName;
    const at = this.clock.now();
    task.handTo(toId);
    await this.checklists.saveTasks([task]);
    const handOver = { id: newId(), taskId, clientId: task.clientId, fromId: responsibleId, toId, byId: viewer.personId, note: note === '' ? null : note, at };
    await this.database.repository(HandOver).insert(handOver);
    await this.audit.append({ action: 'onboarding.task-handed-over', tenantId: task.clientId, actorId: viewer.personId, subjectType: 'task', subjectId: taskId, facts: { toId } });
    await this.events.publish(new ClientTaskHandedOver({ ...factsOf(checklist, at), taskId, handOverId: handOver.id, toId, byId: viewer.personId }));
    return colleague.fullName;
  }
}
