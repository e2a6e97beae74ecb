import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../platform/security/index.js';
import { HomeCards, HomeCardSource, JourneysUnderWay, type HomeCard } from '../journeys/index.js';
import { Agencies } from './agencies.js';

/** What is under way for the agencies that a person may accept for, in whatever name they act: nobody shall miss an offer over it (S28). */
@Injectable()
@HomeCards()
export class AgencyJourneysHomeCards extends HomeCardSource {
  constructor(
    private readonly agencies: Agencies,
    private readonly journeys: JourneysUnderWay,
  ) {
    super();
  }

  async cards(viewer: Viewer): Promise<HomeCard[]> {
    const managed = await this.agencies.managedBy(viewer.personId);
    if (managed.length === 0) return [];
    return this.journeys.cardsOfAgencies(viewer, new Map(managed.map(({ agencyId, name }) => [agencyId, name])));
  }
}
