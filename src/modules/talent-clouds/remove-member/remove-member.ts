import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { InTransaction } from '../../../platform/transactions/index.js';
import { EndMembership } from '../end-membership.js';
import { MembershipsRepository } from '../memberships.repository.js';

/** The client takes somebody out of a cloud, with a reason that they read. */
@Injectable()
export class RemoveMember {
  constructor(
    private readonly memberships: MembershipsRepository,
    private readonly ending: EndMembership,
    private readonly clock: Clock,
  ) {}

  @InTransaction()
  async run(viewer: Viewer, membershipId: string, why: string): Promise<void> {
    const membership = await this.memberships.ofClient(viewer, membershipId);
    if (!membership.remove({ why, byId: viewer.personId, at: this.clock.now() })) return;
    await this.ending.conclude(membership, 'removed');
  }
}
