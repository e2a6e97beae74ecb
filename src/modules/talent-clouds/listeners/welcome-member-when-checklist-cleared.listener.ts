import { Injectable } from '@nestjs/common';
import { JoinsTransaction } from '../../../platform/events/index.js';
import { ChecklistCleared } from '../../onboarding/events.js';
import { MembershipsRepository } from '../memberships.repository.js';
import { WelcomeMember } from '../welcome-member.js';

/** Everything the cloud asks for is confirmed: the talent is in it, ready to hire. */
@Injectable()
@JoinsTransaction(ChecklistCleared)
export class WelcomeMemberWhenChecklistCleared {
  constructor(
    private readonly memberships: MembershipsRepository,
    private readonly welcome: WelcomeMember,
  ) {}

  async handle({ data: { membershipId, at } }: ChecklistCleared): Promise<void> {
    if (membershipId === null) return;
    await this.welcome.makeReady(await this.memberships.named(membershipId), new Date(at));
  }
}
