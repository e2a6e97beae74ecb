import { JoinsTransaction } from '../../../platform/events/index.js';
import { TalentJoinedCloud } from '../../talent-clouds/events.js';
import { EndChecklist } from '../end-checklist.js';

/** Whoever came into a cloud by a contract meanwhile is asked for nothing more on the way there. */
@JoinsTransaction(TalentJoinedCloud)
export class EndChecklistWhenTalentJoinedCloud {
  constructor(private readonly endChecklist: EndChecklist) {}

  async handle({ data }: TalentJoinedCloud): Promise<void> {
    await this.endChecklist.ofMembershipUnlessCleared(data.membershipId, new Date(data.at));
  }
}
