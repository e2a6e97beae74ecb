import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { admin, Allow, CurrentViewer } from '../../../platform/security/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import type { PageAnswer } from '../../../platform/views/index.js';
import { unknownId } from '../onboarding.errors.js';
import { readFilter } from './review-filter.js';
import { ReviewPages } from './review-pages.js';

/** The review queue, and one item of it. */
@Controller('admin/reviews')
@Allow(admin)
export class ReviewsController {
  constructor(private readonly pages: ReviewPages) {}

  @Get()
  async index(@CurrentViewer() viewer: Viewer, @Query() query: Record<string, unknown>): Promise<PageAnswer> {
    return this.pages.list(viewer, readFilter(query));
  }

  @Get(':id')
  async show(
    @CurrentViewer() viewer: Viewer,
    @Param('id', new ParseUUIDPipe(unknownId)) taskId: string,
    @Query() query: Record<string, unknown>,
  ): Promise<PageAnswer> {
    return this.pages.show(viewer, taskId, { filter: readFilter(query), isFull: query['view'] === 'full' });
  }
}
