import { Injectable } from '@nestjs/common';
import { ChecklistsRepository } from './checklists.repository.js';

/** The offer is over: nobody does or reviews its tasks any more. Joins the transaction. */
@Injectable()
export class EndChecklist {
  constructor(private readonly checklists: ChecklistsRepository) {}

  async of(contractId: string, at: Date): Promise<void> {
    const locked = await this.checklists.lockOfContract(contractId);
    if (!locked) return;
    locked.checklist.end(at);
    for (const task of locked.tasks) task.leaveQueue();
    await this.checklists.saveTasks(locked.tasks);
    await this.checklists.saveChecklist(locked.checklist);
  }
}
