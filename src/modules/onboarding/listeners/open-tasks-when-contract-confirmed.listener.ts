import { JoinsTransaction } from '../../../platform/events/index.js';
import { ContractConfirmed } from '../../contracts/events.js';
import { ChecklistProgress } from '../checklist-progress.js';
import { ChecklistsRepository } from '../checklists.repository.js';

/** Tasks may be done from now on; where nothing is left to do, the checklist goes straight on. */
@JoinsTransaction(ContractConfirmed)
export class OpenTasksWhenContractConfirmed {
  constructor(
    private readonly checklists: ChecklistsRepository,
    private readonly progress: ChecklistProgress,
  ) {}

  async handle({ data }: ContractConfirmed): Promise<void> {
    const locked = await this.checklists.lockOfContract(data.contractId);
    if (!locked || locked.checklist.isOver) return;
    const at = new Date(data.at);
    locked.checklist.open(at);
    await this.progress.settle(locked, at);
  }
}
