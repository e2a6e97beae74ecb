import { Injectable } from '@nestjs/common';
import { JoinsTransaction } from '../../../platform/events/index.js';
import { ChecklistCleared } from '../../onboarding/events.js';
import { Journeys } from '../../journeys/index.js';
import { ContractsRepository } from '../contracts.repository.js';
import { lastMarks } from '../last-marks.js';

/** Everything asked for is confirmed: the offer can be accepted, by an agency once its listing is public, and its deadline runs again. */
@Injectable()
@JoinsTransaction(ChecklistCleared)
export class ClearOfferWhenChecklistCleared {
  constructor(
    private readonly contracts: ContractsRepository,
    private readonly journeys: Journeys,
  ) {}

  async handle({ data }: ChecklistCleared): Promise<void> {
    if (data.contractId === null) return;
    const contract = await this.contracts.named(data.contractId);
    const at = new Date(data.at);
    contract.clear(at);
    await this.contracts.store(contract);
    await this.journeys.mark(contract.id, [
      // Nothing was asked of them when the step was never finished.
      { key: 'tasks', status: data.taskCount === 0 ? 'skipped' : 'done', from: ['locked', 'current', 'waiting'] },
      { key: 'review', status: data.taskCount === 0 ? 'skipped' : 'done', from: ['locked', 'current', 'waiting'] },
      ...lastMarks(contract, at),
    ]);
  }
}
