import { Controller, Get, Query } from '@nestjs/common';
import { actingClientOf, mayInvite } from '../../../clients/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { isId } from '../../../../platform/database/index.js';
import { Allow, CurrentViewer, type Viewer } from '../../../../platform/security/index.js';
import { page, type PageAnswer } from '../../../../platform/views/index.js';
import { opportunitiesPaths } from '../../opportunities.paths.js';
import { placeOf } from '../../place.js';
import { ClientOpportunitiesQuery } from './client-opportunities.query.js';
import { clientListPage } from './client-opportunities.view.js';

/** A client's opportunities. */
@Controller()
export class ClientOpportunitiesController {
  constructor(
    private readonly opportunities: ClientOpportunitiesQuery,
    private readonly clock: Clock,
  ) {}

  @Get(opportunitiesPaths.clientOpportunities)
  @Allow(mayInvite)
  async index(@CurrentViewer() viewer: Viewer, @Query('before') before?: string): Promise<PageAnswer> {
    const from = isId(before) ? before : null;
    const rows = await this.opportunities.page(actingClientOf(viewer).id, from);
    return page('talent-clouds/opportunities/client-list', clientListPage(rows, from, placeOf(viewer, this.clock)), { layout: 'room' });
  }
}
