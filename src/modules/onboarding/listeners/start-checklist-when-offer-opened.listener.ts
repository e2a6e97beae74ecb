import { Events, JoinsTransaction } from '../../../platform/events/index.js';
import { OfferOpened } from '../../contracts/events.js';
import { ChecklistStarted } from '../events.js';
import { StartChecklist } from '../start-checklist.js';

/** The very next page shows the tasks, so they are copied in the same transaction. */
@JoinsTransaction(OfferOpened)
export class StartChecklistWhenOfferOpened {
  constructor(
    private readonly startChecklist: StartChecklist,
    private readonly events: Events,
  ) {}

  async handle({ data }: OfferOpened): Promise<void> {
    const { contractId, clientId, personId, agencyId, invitedById, audience, contractKind, at } = data;
    const started = await this.startChecklist.of({
      contractId, clientId, personId, agencyId, invitedById, audience, contractKind, at: new Date(at),
    });
    if (!started) return;
    await this.events.publish(new ChecklistStarted({ ...started, contractId, clientId, personId: personId ?? '', at }));
  }
}
