import { Injectable } from '@nestjs/common';
import { JoinsTransaction } from '../../../platform/events/index.js';
import { ChecklistReopened } from '../../onboarding/events.js';
import { Journeys } from '../../journeys/index.js';
import { ContractsRepository } from '../contracts.repository.js';
import { Acts } from '../history/acts.js';

/** The offer that a refusal withdrew stands again; where it can't, nothing is reopened. Onboarding tells both sides. */
@Injectable()
@JoinsTransaction(ChecklistReopened)
export class ReopenOfferWhenChecklistReopened {
  constructor(
    private readonly contracts: ContractsRepository,
    private readonly journeys: Journeys,
    private readonly acts: Acts,
  ) {}

  async handle({ data }: ChecklistReopened): Promise<void> {
    if (data.contractId === null) return;
    const contract = await this.contracts.named(data.contractId);
    const [refusedAt, at] = [new Date(data.rejectedAt), new Date(data.at)];
    const { closedBecause } = contract;
    contract.reopen(refusedAt, at);
    await this.contracts.store(contract);
    await this.journeys.reopen(contract.id);
    // The row forgets that it was ever withdrawn; the history does not.
    await this.acts.add(contract, { act: 'withdrawn', byId: null, at: refusedAt, note: closedBecause ?? '' });
    await this.acts.add(contract, { act: 'reopened', byId: data.byId, at, note: data.reason });
  }
}
