import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import type { Viewer } from '../../platform/security/index.js';
import { translate } from '../../platform/views/index.js';
import { HomeCards, HomeCardSource, type HomeCard } from '../journeys/index.js';
import { agenciesPaths } from './agencies.paths.js';
import type { AgencyState } from './agency.entity.js';
import { isTheirs } from './people/join-agencies.js';

interface CardRow {
  readonly name: string;
  readonly slug: string;
  readonly state: AgencyState;
  /** Null where the person belongs to it already. */
  readonly awaitedId: string | null;
}

const stateWords: Readonly<Record<AgencyState, string>> = {
  draft: 'Your listing is a draft; only people of the agency see it',
  public: 'Your listing is public',
  suspended: 'An administrator took your listing out of sight',
};

/** How the listings of one's agencies stand, and the agencies that wait for one's yes. */
@Injectable()
@HomeCards()
export class AgenciesHomeCards extends HomeCardSource {
  constructor(private readonly database: Database) {
    super();
  }

  async cards({ personId, locale }: Viewer): Promise<HomeCard[]> {
    const rows = await this.database.prepared<CardRow>('agencies.home-cards', cardsSql, [personId]);
    return rows.map(({ name, slug, state, awaitedId }) => ({
      order: awaitedId === null ? 40 : 10,
      title: name,
      text: translate(awaitedId === null ? stateWords[state] : 'This agency would like you to join it', {}, locale),
      action: { label: 'Continue' as const, path: awaitedId === null ? agenciesPaths.listing(slug) : agenciesPaths.membership(awaitedId) },
    }));
  }
}

const cardsSql = `
  SELECT agency.name, agency.slug, agency.state, NULL AS "awaitedId"
    FROM agencies.members AS member JOIN agencies.agencies AS agency ON agency.id = member.agency_id
   WHERE member.person_id = $1 AND member.is_active
  UNION ALL
  SELECT agency.name, agency.slug, agency.state, awaited.id::text
    FROM agencies.awaited_members AS awaited JOIN agencies.agencies AS agency ON agency.id = awaited.agency_id
   WHERE awaited.joined_at IS NULL AND awaited.withdrawn_at IS NULL AND ${isTheirs}
   ORDER BY 1, 2`;
