import { Injectable } from '@nestjs/common';
import { HomeCards, HomeCardSource, type HomeCard } from '../../../journeys/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { Database } from '../../../../platform/database/index.js';
import type { Viewer } from '../../../../platform/security/index.js';
import { translate, translatePlural } from '../../../../platform/views/index.js';
import { opportunitiesPaths } from '../../opportunities.paths.js';

interface Answered {
  opportunityId: string;
  title: string;
  interested: number;
  since: Date;
}

/** So long after its end an opportunity that became no offer is let rest. */
const restsAfterDays = 14;

/** Answers that wait for whoever posted the opportunity: somebody is interested, and no offer has been sent. */
@Injectable()
@HomeCards()
export class InterestedHomeCards extends HomeCardSource {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    super();
  }

  /** In whose name they act does not matter: the page behind the card switches by itself. */
  async cards({ personId, locale }: Viewer): Promise<HomeCard[]> {
    const endedAfter = new Date(this.clock.now().getTime() - restsAfterDays * 86_400_000);
    const rows = await this.database.prepared<Answered>('talent-clouds.interested', sql, [personId, endedAfter]);
    return rows.map(({ opportunityId, title, interested, since }) => ({
      order: 30,
      title,
      text: translatePlural('{count} member is interested', '{count} members are interested', { count: interested }, locale),
      badge: { kind: 'wait', label: translate('Choose', {}, locale) },
      action: { label: 'Continue', path: opportunitiesPaths.clientOpportunity(opportunityId) },
      since,
    }));
  }
}

const sql = `
  SELECT opportunity.id AS "opportunityId", opportunity.title, count(*)::int AS interested, min(answer.answered_at) AS since
  FROM clients.member_cards AS colleague
  JOIN talent_clouds.opportunities AS opportunity ON opportunity.client_id = colleague.client_id AND opportunity.posted_by_id = colleague.person_id
  JOIN talent_clouds.answers AS answer ON answer.opportunity_id = opportunity.id AND answer.answer = 'interested'
  LEFT JOIN talent_clouds.offers AS offer ON offer.answer_id = answer.id
  WHERE colleague.person_id = $1 AND colleague.is_active AND (opportunity.state = 'open' OR opportunity.state = 'closed' AND opportunity.ended_at > $2)
  GROUP BY opportunity.id HAVING count(offer.contract_id) = 0
  ORDER BY min(answer.answered_at) LIMIT 20`;
