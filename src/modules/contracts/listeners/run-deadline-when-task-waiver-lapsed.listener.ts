import { Injectable } from '@nestjs/common';
import { JoinsTransaction } from '../../../platform/events/index.js';
import { TaskWaiverLapsed } from '../../onboarding/events.js';
import { ContractsRepository } from '../contracts.repository.js';

/** The talent is asked again for what the client went on without, so it is their turn and the deadline runs on. */
@Injectable()
@JoinsTransaction(TaskWaiverLapsed)
export class RunDeadlineWhenTaskWaiverLapsed {
  constructor(private readonly contracts: ContractsRepository) {}

  async handle({ data }: TaskWaiverLapsed): Promise<void> {
    if (data.contractId === null || !data.isTalentsTurn) return;
    const contract = await this.contracts.named(data.contractId);
    contract.endWaiting(new Date(data.at));
    await this.contracts.store(contract);
  }
}
