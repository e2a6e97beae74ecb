import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { InTransaction } from '../../../platform/transactions/index.js';
import { EndMembership } from '../end-membership.js';
import { MembershipsRepository } from '../memberships.repository.js';

/** The talent goes, without a reason; the client is told. */
@Injectable()
export class LeaveCloud {
  constructor(
    private readonly memberships: MembershipsRepository,
    private readonly ending: EndMembership,
    private readonly clock: Clock,
  ) {}

  @InTransaction()
  async run(viewer: Viewer, membershipId: string): Promise<void> {
    const membership = await this.memberships.ofTalent(viewer, membershipId);
    if (!membership.leave(viewer.personId, this.clock.now())) return;
    await this.ending.conclude(membership, 'left');
  }
}
