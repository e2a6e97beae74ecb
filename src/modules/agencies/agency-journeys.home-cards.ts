import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import type { Viewer } from '../../platform/security/index.js';
import { translate } from '../../platform/views/index.js';
import { HomeCards, HomeCardSource, Journeys, type HeaderStep, type HomeCard } from '../journeys/index.js';
import { rolesThatAccept } from './agency-rights.js';

interface JourneyRow {
  readonly subjectId: string;
  readonly title: string;
  readonly agencyName: string;
  readonly openedAt: Date;
  readonly steps: readonly HeaderStep[];
}

/** What their agencies have under way, for owners and managers who look at their home in their own name (S28). */
@Injectable()
@HomeCards()
export class AgencyJourneysHomeCards extends HomeCardSource {
  constructor(
    private readonly database: Database,
    private readonly journeys: Journeys,
  ) {
    super();
  }

  async cards({ personId, actingAs, locale }: Viewer): Promise<HomeCard[]> {
    // The journeys of the agency that somebody acts for stand there already.
    const actingFor = actingAs.kind === 'agency' ? actingAs.id : null;
    const rows = await this.database.prepared<JourneyRow>('agencies.journeys-under-way', underWaySql, [personId, rolesThatAccept, actingFor]);
    return rows.flatMap(({ subjectId, title, agencyName, openedAt, steps }) => {
      const next = steps.find(({ status }) => status !== 'done' && status !== 'skipped');
      if (!next) return [];
      const isWaiting = next.status === 'waiting';
      return [{
        order: 20,
        title,
        text: translate('For {name}', { name: agencyName }, locale),
        badge: { kind: isWaiting ? ('look' as const) : ('info' as const), label: translate(isWaiting ? 'Waiting' : 'Your turn', {}, locale) },
        action: { label: 'Continue' as const, path: this.journeys.nextPathOf(subjectId, steps) },
        since: openedAt,
      }];
    });
  }
}

const underWaySql = `
  SELECT journey.subject_id AS "subjectId", journey.title, agency.name AS "agencyName", journey.opened_at AS "openedAt", header.steps
    FROM agencies.members AS member
    JOIN agencies.agencies AS agency ON agency.id = member.agency_id
    JOIN journeys.journey_cards AS journey ON journey.agency_id = agency.id AND journey.ended_at IS NULL
    JOIN journeys.step_headers AS header ON header.subject_id = journey.subject_id
   WHERE member.person_id = $1 AND member.is_active AND member.role = ANY ($2) AND agency.id IS DISTINCT FROM $3::uuid
   ORDER BY journey.opened_at DESC LIMIT 50`;
