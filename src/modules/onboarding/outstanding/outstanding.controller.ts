import { Controller, Get, Query } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { Allow, CurrentViewer } from '../../../platform/security/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { page } from '../../../platform/views/index.js';
import type { PageAnswer } from '../../../platform/views/index.js';
import { actingClientOf, mayWaive } from '../../clients/index.js';
import { placeOf } from '../place.js';
import { OutstandingQuery } from './outstanding.query.js';
import { outstandingView, readOutstandingFilter } from './outstanding.view.js';

/** What talent still has to send in, for those who may go on without it. */
@Controller('client/tasks/outstanding')
@Allow(mayWaive)
export class OutstandingController {
  constructor(
    private readonly outstanding: OutstandingQuery,
    private readonly clock: Clock,
  ) {}

  @Get()
  async index(@CurrentViewer() viewer: Viewer, @Query() query: Record<string, unknown>): Promise<PageAnswer> {
    const filter = readOutstandingFilter(query);
    const found = await this.outstanding.list(actingClientOf(viewer).id, viewer.personId, filter);
    return page('onboarding/outstanding', outstandingView(found, filter, placeOf(viewer, this.clock)), { layout: 'room' });
  }
}
