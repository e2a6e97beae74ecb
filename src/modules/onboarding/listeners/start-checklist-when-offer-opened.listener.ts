import { JoinsTransaction } from '../../../platform/events/index.js';
import { OfferOpened } from '../../contracts/events.js';
import { StartChecklist } from '../start-checklist.js';

/** The very next page shows the tasks, so they are copied in the same transaction. */
@JoinsTransaction(OfferOpened)
export class StartChecklistWhenOfferOpened {
  constructor(private readonly startChecklist: StartChecklist) {}

  async handle({ data }: OfferOpened): Promise<void> {
    await this.startChecklist.of({ ...data, membershipId: null, at: new Date(data.at) });
  }
}
