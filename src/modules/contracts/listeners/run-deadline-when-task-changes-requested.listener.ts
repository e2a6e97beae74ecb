import { Injectable } from '@nestjs/common';
import { JoinsTransaction } from '../../../platform/events/index.js';
import { TaskChangesRequested } from '../../onboarding/events.js';
import { ContractsRepository } from '../contracts.repository.js';

/** It is the talent's turn again, so the deadline runs on, later by the time they waited. */
@Injectable()
@JoinsTransaction(TaskChangesRequested)
export class RunDeadlineWhenTaskChangesRequested {
  constructor(private readonly contracts: ContractsRepository) {}

  async handle({ data }: TaskChangesRequested): Promise<void> {
    if (data.contractId === null) return;
    const contract = await this.contracts.named(data.contractId);
    contract.endWaiting(new Date(data.at));
    await this.contracts.store(contract);
  }
}
