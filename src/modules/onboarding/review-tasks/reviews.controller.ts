import { Controller, Get, Injectable, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { admin, Allow, CurrentViewer } from '../../../platform/security/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import type { PageAnswer } from '../../../platform/views/index.js';
import { mayReview } from '../../clients/index.js';
import { unknownId } from '../onboarding.errors.js';
import { platformDesk } from './review-desk.js';
import type { ReviewDesk } from './review-desk.js';
import { ReviewDesks } from './review-desks.js';
import { readFilter } from './review-filter.js';
import { ReviewPages } from './review-pages.js';

/** A review queue, and one item of it. */
@Injectable()
abstract class ReviewsController {
  constructor(
    private readonly pages: ReviewPages,
    protected readonly desks: ReviewDesks,
  ) {}

  protected abstract deskOf(viewer: Viewer): ReviewDesk | Promise<ReviewDesk>;

  @Get()
  async index(@CurrentViewer() viewer: Viewer, @Query() query: Record<string, unknown>): Promise<PageAnswer> {
    return this.pages.list(viewer, readFilter(await this.deskOf(viewer), query));
  }

  @Get(':id')
  async show(
    @CurrentViewer() viewer: Viewer,
    @Param('id', new ParseUUIDPipe(unknownId)) taskId: string,
    @Query() query: Record<string, unknown>,
  ): Promise<PageAnswer> {
    return this.pages.show(viewer, taskId, { filter: readFilter(await this.deskOf(viewer), query), isFull: query['view'] === 'full' });
  }
}

@Controller('admin/reviews')
@Allow(admin)
export class PlatformReviewsController extends ReviewsController {
  protected deskOf(): ReviewDesk {
    return platformDesk;
  }
}

@Controller('client/reviews')
@Allow(mayReview)
export class ClientReviewsController extends ReviewsController {
  protected deskOf(viewer: Viewer): Promise<ReviewDesk> {
    return this.desks.ofClient(viewer);
  }
}
