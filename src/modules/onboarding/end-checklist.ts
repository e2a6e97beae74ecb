import { Injectable } from '@nestjs/common';
import { ChecklistsRepository } from './checklists.repository.js';
import type { LockedChecklist } from './checklists.repository.js';

/** The offer or the membership is over: nobody does or reviews its tasks any more. Joins the transaction. */
@Injectable()
export class EndChecklist {
  constructor(private readonly checklists: ChecklistsRepository) {}

  async ofContract(contractId: string, at: Date): Promise<void> {
    await this.end(await this.checklists.lockOfContract(contractId), at);
  }

  async ofMembership(membershipId: string, at: Date): Promise<void> {
    await this.end(await this.checklists.lockOfMembership(membershipId), at);
  }

  private async end(locked: LockedChecklist | null, at: Date): Promise<void> {
    if (!locked) return;
    locked.checklist.end(at);
    for (const task of locked.tasks) task.leaveQueue();
    await this.checklists.saveTasks(locked.tasks);
    await this.checklists.saveChecklist(locked.checklist);
  }
}
