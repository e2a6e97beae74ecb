import { Injectable } from '@nestjs/common';
import { Audit } from '../../../audit/index.js';
import { actingClientOf } from '../../../clients/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { Database } from '../../../../platform/database/index.js';
import { Events } from '../../../../platform/events/index.js';
import type { Viewer } from '../../../../platform/security/index.js';
import { InTransaction } from '../../../../platform/transactions/index.js';
import { OpportunityPosted } from '../../events.js';
import { OpportunitiesRepository } from '../opportunities.repository.js';

/** Shows a checked draft to the members of its clouds; the mails follow once it is committed. */
@Injectable()
export class PostOpportunity {
  constructor(
    private readonly opportunities: OpportunitiesRepository,
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** @returns how many members are told, or null when it was posted before: then nothing happens */
  @InTransaction()
  async run(viewer: Viewer, id: string): Promise<number | null> {
    const opportunity = await this.opportunities.ofClient(actingClientOf(viewer).id, id);
    const at = this.clock.now();
    const chosen = await this.database.row<{ cloudIds: string[]; toldCount: number }>(chosenSql, [id]);
    const { cloudIds, toldCount } = chosen ?? { cloudIds: [], toldCount: 0 };
    if (!opportunity.post({ byId: viewer.personId, toldCount, at })) return null;
    await this.opportunities.store(opportunity);
    const { clientId } = opportunity;
    await this.audit.append({ action: 'talent-clouds.opportunity-posted', tenantId: clientId, actorId: viewer.personId, subjectType: 'opportunity', subjectId: id, facts: { toldCount } });
    await this.events.publish(new OpportunityPosted({ opportunityId: id, clientId, cloudIds, postedById: viewer.personId, at: at.toISOString() }));
    return toldCount;
  }
}

const chosenSql = `
  SELECT coalesce(array_agg(DISTINCT chosen.cloud_id), '{}') AS "cloudIds", count(DISTINCT coalesce(member.person_id, member.agency_id))::int AS "toldCount"
  FROM talent_clouds.opportunity_clouds AS chosen
  JOIN talent_clouds.clouds AS cloud ON cloud.id = chosen.cloud_id AND cloud.deleted_at IS NULL
  LEFT JOIN talent_clouds.memberships AS member ON member.cloud_id = chosen.cloud_id AND member.state = 'ready'
  WHERE chosen.opportunity_id = $1`;
