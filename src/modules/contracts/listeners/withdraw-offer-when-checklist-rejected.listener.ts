import { Injectable } from '@nestjs/common';
import { Events, JoinsTransaction } from '../../../platform/events/index.js';
import { ChecklistRejected } from '../../onboarding/events.js';
import { Journeys } from '../../journeys/index.js';
import { ContractsRepository } from '../contracts.repository.js';
import { OfferWithdrawn } from '../events.js';

/** Somebody the platform refuses can't accept: the offer ends, and both sides are told. */
@Injectable()
@JoinsTransaction(ChecklistRejected)
export class WithdrawOfferWhenChecklistRejected {
  constructor(
    private readonly contracts: ContractsRepository,
    private readonly journeys: Journeys,
    private readonly events: Events,
  ) {}

  async handle({ data }: ChecklistRejected): Promise<void> {
    if (data.contractId === null) return;
    const contract = await this.contracts.named(data.contractId);
    if (!contract.isOpenOffer) return;
    const at = new Date(data.at);
    // The deadline stood still meanwhile: what was left of the offer is known if it is to stand again.
    contract.endWaiting(at);
    contract.withdraw(data.reason, at);
    await this.contracts.store(contract);
    await this.journeys.end(contract.id, data.reason);
    const { id: contractId, clientId, freelancerId: personId, agencyId } = contract;
    await this.events.publish(
      new OfferWithdrawn({ contractId, clientId, personId, agencyId, reason: data.reason, cause: 'checklist rejected', at: data.at }),
    );
  }
}
