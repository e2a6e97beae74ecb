import { JoinsTransaction } from '../../../platform/events/index.js';
import { ContractTermsChanged } from '../../contracts/events.js';
import { ChecklistsRepository } from '../checklists.repository.js';

/** Changed terms are read and confirmed first; the tasks wait, and what is done stays done. */
@JoinsTransaction(ContractTermsChanged)
export class LockTasksWhenContractTermsChanged {
  constructor(private readonly checklists: ChecklistsRepository) {}

  async handle({ data }: ContractTermsChanged): Promise<void> {
    const locked = await this.checklists.lockOfContract(data.contractId);
    if (!locked) return;
    locked.checklist.lock();
    await this.checklists.saveChecklist(locked.checklist);
  }
}
