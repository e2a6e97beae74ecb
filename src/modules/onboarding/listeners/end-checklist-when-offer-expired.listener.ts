import { JoinsTransaction } from '../../../platform/events/index.js';
import { OfferExpired } from '../../contracts/events.js';
import { EndChecklist } from '../end-checklist.js';

/** Nobody accepted in time, so nobody reviews it any more. */
@JoinsTransaction(OfferExpired)
export class EndChecklistWhenOfferExpired {
  constructor(private readonly endChecklist: EndChecklist) {}

  async handle({ data }: OfferExpired): Promise<void> {
    await this.endChecklist.ofContract(data.contractId, new Date(data.at));
  }
}
