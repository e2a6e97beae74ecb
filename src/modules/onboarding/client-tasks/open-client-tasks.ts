import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { actingClientOf, rolesThatDoClientTasks } from '../../clients/index.js';
import { ChecklistsRepository } from '../checklists.repository.js';
import type { LockedChecklist } from '../checklists.repository.js';
import { ClientTaskOver } from '../onboarding.errors.js';
import type { Task } from '../task.entity.js';
import { assigneeTable, responsibleId } from './responsible.sql.js';
import { subjectTables } from '../talents-own.sql.js';

export interface OpenedClientTask extends LockedChecklist {
  readonly task: Task;
  /** Whose turn it is. */
  readonly responsibleId: string;
}

/** Opens one of the client's own tasks for whoever wants to do something about it. */
@Injectable()
export class OpenClientTasks {
  constructor(
    private readonly checklists: ChecklistsRepository,
    private readonly database: Database,
  ) {}

  /**
   * The task with its checklist, held until the transaction ends.
   * @throws NotFound for another client's or the talent's, ClientTaskOver when nobody waits for it any more
   */
  async lock(viewer: Viewer, taskId: string): Promise<OpenedClientTask> {
    const locked = await this.checklists.lockOfTask(taskId);
    const { checklist, task } = locked;
    if (task.owner !== 'client' || task.clientId !== actingClientOf(viewer).id) throw new NotFound();
    if (checklist.isOver) throw new ClientTaskOver();
    const row = await this.database.row<{ responsibleId: string }>(responsibleSql, [taskId, rolesThatDoClientTasks]);
    if (!row) throw new Error(`Nobody is in charge of task ${taskId}.`);
    return { ...locked, responsibleId: row.responsibleId };
  }
}

const responsibleSql = `
  SELECT ${responsibleId} AS "responsibleId"
  FROM onboarding.tasks AS task ${subjectTables('task')} ${assigneeTable('$2')}
  WHERE task.id = $1`;
