import { JoinsTransaction } from '../../../platform/events/index.js';
import { OfferWithdrawn } from '../../contracts/events.js';
import { EndChecklist } from '../end-checklist.js';

/** Whoever opens a task or a review next must be told that the offer is gone. */
@JoinsTransaction(OfferWithdrawn)
export class EndChecklistWhenOfferWithdrawn {
  constructor(private readonly endChecklist: EndChecklist) {}

  async handle({ data }: OfferWithdrawn): Promise<void> {
    await this.endChecklist.ofContract(data.contractId, new Date(data.at));
  }
}
