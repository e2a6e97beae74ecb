import { JoinsTransaction } from '../../../platform/events/index.js';
import { CloudMembershipEnded } from '../../talent-clouds/events.js';
import { EndChecklist } from '../end-checklist.js';

/** Whoever left a cloud is asked for nothing more of it. */
@JoinsTransaction(CloudMembershipEnded)
export class EndChecklistWhenCloudMembershipEnded {
  constructor(private readonly endChecklist: EndChecklist) {}

  async handle({ data }: CloudMembershipEnded): Promise<void> {
    await this.endChecklist.ofMembership(data.membershipId, new Date(data.at));
  }
}
