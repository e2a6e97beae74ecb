import { Injectable } from '@nestjs/common';
import { HomeCards, HomeCardSource, type HomeCard } from '../../../journeys/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import type { Viewer } from '../../../../platform/security/index.js';
import { formatDay, translate } from '../../../../platform/views/index.js';
import { opportunitiesPaths } from '../../opportunities.paths.js';
import { placeOf } from '../../place.js';
import { OpportunitiesQuery } from './opportunities.query.js';

/** Opportunities that wait for an answer. */
@Injectable()
@HomeCards()
export class OpportunitiesHomeCards extends HomeCardSource {
  constructor(
    private readonly opportunities: OpportunitiesQuery,
    private readonly clock: Clock,
  ) {
    super();
  }

  async cards(viewer: Viewer): Promise<HomeCard[]> {
    const place = placeOf(viewer, this.clock);
    const rows = await this.opportunities.unanswered(viewer.personId, place.now.toISOString().slice(0, 10));
    return rows.map(({ opportunityId, title, clientName, answerBy }) => ({
      order: 30,
      title,
      text: translate('{client} asks who has time. Answer by {day}', { client: clientName, day: formatDay(answerBy, place) }, place.lang),
      badge: { kind: 'info', label: translate('Opportunity', {}, place.lang) },
      action: { label: 'Continue', path: opportunitiesPaths.opportunity(opportunityId) },
    }));
  }
}
