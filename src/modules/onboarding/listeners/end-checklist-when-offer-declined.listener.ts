import { JoinsTransaction } from '../../../platform/events/index.js';
import { OfferDeclined } from '../../contracts/events.js';
import { EndChecklist } from '../end-checklist.js';

/** The talent said no, so nobody reviews what they handed in any more. */
@JoinsTransaction(OfferDeclined)
export class EndChecklistWhenOfferDeclined {
  constructor(private readonly endChecklist: EndChecklist) {}

  async handle({ data }: OfferDeclined): Promise<void> {
    await this.endChecklist.ofContract(data.contractId, new Date(data.at));
  }
}
