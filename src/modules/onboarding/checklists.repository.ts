import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { NotFound } from '../../platform/errors/index.js';
import { Contracts } from '../contracts/index.js';
import { Checklist } from './checklist.entity.js';
import { Task } from './task.entity.js';

/** A checklist with its tasks, as an action works on it. */
export interface LockedChecklist {
  readonly checklist: Checklist;
  readonly tasks: readonly Task[];
}

/** Checklists and their tasks, for the actions. Whoever changes one holds the contract's row and then the checklist's, so two never decide at once. */
@Injectable()
export class ChecklistsRepository {
  constructor(
    private readonly database: Database,
    private readonly contracts: Contracts,
  ) {}

  /** The checklist of a contract, held until the transaction ends; null where the contract has none. */
  async lockOfContract(contractId: string): Promise<LockedChecklist | null> {
    await this.contracts.hold(contractId);
    const checklist = await this.database.repository(Checklist).findOne({ where: { contractId }, lock: { mode: 'pessimistic_write' } });
    if (!checklist) return null;
    const tasks = await this.database.repository(Task).find({ where: { checklistId: checklist.id }, order: { position: 'ASC', id: 'ASC' } });
    return { checklist, tasks };
  }

  /** The checklist a task belongs to, held until the transaction ends, and the task itself. */
  async lockOfTask(taskId: string): Promise<LockedChecklist & { task: Task }> {
    const place = await this.database.row<{ contractId: string }>('SELECT contract_id AS "contractId" FROM onboarding.tasks WHERE id = $1', [taskId]);
    const locked = place && (await this.lockOfContract(place.contractId));
    const task = locked?.tasks.find(({ id }) => id === taskId);
    if (!locked || !task) throw new NotFound();
    return { ...locked, task };
  }

  async saveChecklist(checklist: Checklist): Promise<void> {
    await this.database.repository(Checklist).save(checklist);
  }

  async saveTasks(tasks: readonly Task[]): Promise<void> {
    await this.database.repository(Task).save([...tasks]);
  }

  /** What a checklist needs to know of the client: its name and the hours within which a review is promised. */
  async clientOf(clientId: string): Promise<{ name: string; promiseHours: number }> {
    const client = await this.database.row<{ name: string; promiseHours: number }>(
      'SELECT name, promise_hours AS "promiseHours" FROM clients.client_cards WHERE client_id = $1',
      [clientId],
    );
    if (!client) throw new Error(`There is no client ${clientId}.`);
    return client;
  }
}
