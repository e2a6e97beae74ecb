import { Injectable } from '@nestjs/common';
import { JoinsTransaction } from '../../../platform/events/index.js';
import { ChecklistRejected } from '../../onboarding/events.js';
import { EndMembership } from '../end-membership.js';
import { MembershipsRepository } from '../memberships.repository.js';

/** Somebody the platform refuses is not in the cloud; onboarding tells both sides why. */
@Injectable()
@JoinsTransaction(ChecklistRejected)
export class RemoveMemberWhenChecklistRejected {
  constructor(
    private readonly memberships: MembershipsRepository,
    private readonly ending: EndMembership,
  ) {}

  async handle({ data: { membershipId, reason, byId, at } }: ChecklistRejected): Promise<void> {
    if (membershipId === null) return;
    const membership = await this.memberships.named(membershipId);
    if (!membership.remove({ why: reason, byId, at: new Date(at) })) return;
    await this.ending.conclude(membership, 'refused in the review');
  }
}
