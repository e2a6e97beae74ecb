import { Controller, Get, Query } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { isId } from '../../../../platform/database/index.js';
import { Allow, CurrentViewer, signedIn, type Viewer } from '../../../../platform/security/index.js';
import { page, type PageAnswer } from '../../../../platform/views/index.js';
import { opportunitiesPaths } from '../../opportunities.paths.js';
import { placeOf } from '../../place.js';
import { OpportunitiesQuery } from './opportunities.query.js';
import { opportunitiesPage } from './opportunities.view.js';

/** The opportunities of a member. */
@Controller()
export class OpportunitiesController {
  constructor(
    private readonly opportunities: OpportunitiesQuery,
    private readonly clock: Clock,
  ) {}

  @Get(opportunitiesPaths.opportunities)
  @Allow(signedIn)
  async index(@CurrentViewer() viewer: Viewer, @Query('before') before?: string): Promise<PageAnswer> {
    const from = isId(before) ? before : null;
    const rows = await this.opportunities.page(viewer.personId, from);
    return page('talent-clouds/opportunities/list', opportunitiesPage(rows, from, placeOf(viewer, this.clock)), { layout: 'room' });
  }
}
