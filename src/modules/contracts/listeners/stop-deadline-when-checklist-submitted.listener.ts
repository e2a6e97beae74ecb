import { Injectable } from '@nestjs/common';
import { JoinsTransaction } from '../../../platform/events/index.js';
import { ChecklistSubmitted } from '../../onboarding/events.js';
import { ContractsRepository } from '../contracts.repository.js';

/** While the client or the platform checks, the talent's deadline stands still. */
@Injectable()
@JoinsTransaction(ChecklistSubmitted)
export class StopDeadlineWhenChecklistSubmitted {
  constructor(private readonly contracts: ContractsRepository) {}

  async handle({ data }: ChecklistSubmitted): Promise<void> {
    if (data.contractId === null) return;
    const contract = await this.contracts.named(data.contractId);
    contract.startWaiting(new Date(data.at));
    await this.contracts.store(contract);
  }
}
