import { Controller, Get, Query } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { Allow, CurrentViewer, signedIn } from '../../../platform/security/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { page, type PageAnswer } from '../../../platform/views/index.js';
import { Journeys } from '../../journeys/index.js';
import { contractsPaths } from '../contracts.paths.js';
import { OptionalRecordId } from '../record-id.js';
import { placeOf } from '../viewpoint.js';
import { JobsQuery } from './jobs.query.js';
import { jobsView } from './jobs.view.js';

@Controller(contractsPaths.jobs)
export class JobsController {
  constructor(
    private readonly jobs: JobsQuery,
    private readonly journeys: Journeys,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Allow(signedIn)
  async index(@CurrentViewer() viewer: Viewer, @Query('before', OptionalRecordId) before?: string): Promise<PageAnswer> {
    const rows = await this.jobs.find(viewer, before ?? null);
    const nextPathOf = (row: (typeof rows)[number]): string => this.journeys.nextPathOf(row.contractId, row.steps);
    return page('contracts/jobs', jobsView(viewer, rows, { before: before ?? null, nextPathOf, place: placeOf(viewer, this.clock) }), { layout: 'room' });
  }
}
