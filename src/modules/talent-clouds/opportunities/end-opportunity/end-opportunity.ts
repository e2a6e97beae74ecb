import { Injectable } from '@nestjs/common';
import { Audit } from '../../../audit/index.js';
import { actingClientOf } from '../../../clients/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import { Events } from '../../../../platform/events/index.js';
import type { Viewer } from '../../../../platform/security/index.js';
import { InTransaction } from '../../../../platform/transactions/index.js';
import { OpportunityEnded } from '../../events.js';
import { OpportunitiesRepository } from '../opportunities.repository.js';

/** The client closes an opportunity, or withdraws it; whoever answered is told. */
@Injectable()
export class EndOpportunity {
  constructor(
    private readonly opportunities: OpportunitiesRepository,
    private readonly audit: Audit,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** A second press changes nothing. */
  @InTransaction()
  async run(viewer: Viewer, id: string, { how, why }: { how: 'closed' | 'withdrawn'; why: string }): Promise<void> {
    const opportunity = await this.opportunities.ofClient(actingClientOf(viewer).id, id);
    if (opportunity.state === 'draft') throw new NotFound();
    const at = this.clock.now();
    const byId = viewer.personId;
    if (!opportunity.end(how, { why, byId, at })) return;
    await this.opportunities.store(opportunity);
    const { clientId } = opportunity;
    await this.audit.append({ action: `talent-clouds.opportunity-${how}`, tenantId: clientId, actorId: byId, subjectType: 'opportunity', subjectId: id });
    await this.events.publish(new OpportunityEnded({ opportunityId: id, clientId, how, byId, at: at.toISOString() }));
  }
}
