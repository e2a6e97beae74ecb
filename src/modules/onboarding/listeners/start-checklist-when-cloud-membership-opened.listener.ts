import { JoinsTransaction } from '../../../platform/events/index.js';
import { CloudMembershipOpened } from '../../talent-clouds/events.js';
import { StartChecklist } from '../start-checklist.js';

/** What the client asks of its cloud is copied at once, so that later changes of it don't move the goal. */
@JoinsTransaction(CloudMembershipOpened)
export class StartChecklistWhenCloudMembershipOpened {
  constructor(private readonly startChecklist: StartChecklist) {}

  async handle({ data }: CloudMembershipOpened): Promise<void> {
    const { membershipId, clientId, personId, agencyId, invitedById } = data;
    const audience = agencyId === null ? 'freelancer' : 'agency';
    await this.startChecklist.of({ contractId: null, membershipId, clientId, personId, agencyId, invitedById, audience, contractKind: null, at: new Date(data.at) });
  }
}
