import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { InTransaction } from '../../../platform/transactions/index.js';
import { Audit } from '../../audit/index.js';
import type { Availability } from '../availability.js';
import { MembershipsRepository } from '../memberships.repository.js';

/** The talent says from when they have time; the client sees it with the day on which they said so. */
@Injectable()
export class ConfirmAvailability {
  constructor(
    private readonly memberships: MembershipsRepository,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  @InTransaction()
  async run(viewer: Viewer, membershipId: string, availability: Availability): Promise<void> {
    const membership = await this.memberships.ofTalent(viewer, membershipId);
    membership.confirmAvailability(availability, this.clock.now());
    await this.memberships.store(membership);
    await this.audit.append({
      action: 'talent-clouds.availability-confirmed',
      tenantId: membership.clientId,
      actorId: viewer.personId,
      subjectType: 'membership',
      subjectId: membershipId,
    });
  }
}
