import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { Events } from '../../../platform/events/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { InTransaction } from '../../../platform/transactions/index.js';
import { AgenciesRepository } from '../agencies.repository.js';
import { AgencySuspended, AgencySuspensionLifted } from '../events.js';

/** An admin takes a public listing out of sight, and brings it back. It stays published all the while. */
@Injectable()
export class SuspendAgency {
  constructor(
    private readonly agencies: AgenciesRepository,
    private readonly audit: Audit,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** @throws NothingToSuspend */
  @InTransaction()
  async suspend({ personId }: Viewer, agencyId: string, reason: string): Promise<void> {
    const agency = await this.agencies.hold(agencyId);
    const at = this.clock.now();
    agency.suspend({ adminId: personId, reason, at });
    await this.agencies.save(agency);
    await this.audit.append({ action: 'agencies.agency-suspended', tenantId: agencyId, actorId: personId, subjectType: 'agency', subjectId: agencyId });
    await this.events.publish(new AgencySuspended({ agencyId, byId: personId, at: at.toISOString() }));
  }

  /** A second time changes nothing. */
  @InTransaction()
  async lift({ personId }: Viewer, agencyId: string): Promise<void> {
    const agency = await this.agencies.hold(agencyId);
    if (!agency.liftSuspension()) return;
    await this.agencies.save(agency);
    await this.audit.append({ action: 'agencies.agency-suspension-lifted', tenantId: agencyId, actorId: personId, subjectType: 'agency', subjectId: agencyId });
    await this.events.publish(new AgencySuspensionLifted({ agencyId, byId: personId, at: this.clock.now().toISOString() }));
  }
}
