import { Controller, Get, Query } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { isId } from '../../../platform/database/index.js';
import { Allow, CurrentViewer, signedIn } from '../../../platform/security/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { page, type PageAnswer } from '../../../platform/views/index.js';
import { Journeys } from '../../journeys/index.js';
import { placeOf } from '../place.js';
import { talentCloudsPaths } from '../talent-clouds.paths.js';
import { MembershipListQuery } from './membership-list.query.js';
import { membershipListView } from './membership-list.view.js';

/** The clouds that somebody is in. */
@Controller()
export class MembershipListController {
  constructor(
    private readonly memberships: MembershipListQuery,
    private readonly journeys: Journeys,
    private readonly clock: Clock,
  ) {}

  @Get(talentCloudsPaths.memberships)
  @Allow(signedIn)
  async index(@CurrentViewer() viewer: Viewer, @Query('before') asked?: string): Promise<PageAnswer> {
    const before = isId(asked) ? asked : null;
    const rows = await this.memberships.find(viewer, before);
    const nextPathOf = (row: (typeof rows)[number]): string => this.journeys.nextPathOf(row.membershipId, row.steps);
    return page('talent-clouds/memberships', membershipListView(rows, { before, nextPathOf, place: placeOf(viewer, this.clock) }), { layout: 'room' });
  }
}
