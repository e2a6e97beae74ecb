import { Injectable } from '@nestjs/common';
import { Events } from '../../platform/events/index.js';
import { Audit } from '../audit/index.js';
import { Journeys } from '../journeys/index.js';
import { CloudMembershipEnded, type MembershipEndCause } from './events.js';
import type { Membership } from './membership.entity.js';
import { MembershipsRepository } from './memberships.repository.js';

/** What every end of a membership brings with it, whoever ended it. Joins the caller's transaction. */
@Injectable()
export class EndMembership {
  constructor(
    private readonly memberships: MembershipsRepository,
    private readonly journeys: Journeys,
    private readonly audit: Audit,
    private readonly events: Events,
  ) {}

  /** Keeps what the entity's verb has changed: the way into the cloud leads nowhere any more, and the others hear of it. */
  async conclude(membership: Membership, cause: MembershipEndCause): Promise<void> {
    const { id: membershipId, cloudId, clientId, personId, agencyId, endedById, endedAt, endedWhy } = membership;
    if (endedAt === null) throw new Error(`Membership ${membershipId} has not ended.`);
    await this.memberships.store(membership);
    await this.journeys.end(membershipId, endedWhy ?? cause);
    await this.audit.append({
      action: 'talent-clouds.membership-ended',
      tenantId: clientId,
      actorId: endedById,
      subjectType: 'membership',
      subjectId: membershipId,
      facts: { cause },
    });
    await this.events.publish(new CloudMembershipEnded({ membershipId, cloudId, clientId, personId, agencyId, why: cause, at: endedAt.toISOString() }));
  }
}
