import { Body, Controller, Get, Injectable, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { readForm } from '../../../platform/forms/index.js';
import { admin, Allow, CurrentViewer } from '../../../platform/security/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { redirect } from '../../../platform/views/index.js';
import type { RedirectAnswer } from '../../../platform/views/index.js';
import { mayReview } from '../../clients/index.js';
import { unknownId } from '../onboarding.errors.js';
import { ClaimForm } from './claim.form.js';
import { ClaimReview } from './claim-review.js';
import { platformDesk } from './review-desk.js';
import type { ReviewDesk } from './review-desk.js';
import { ReviewDesks } from './review-desks.js';
import { itemPath, readFilter } from './review-filter.js';

/** Taking an item for half an hour. */
@Injectable()
abstract class ClaimController {
  constructor(
    private readonly claimReview: ClaimReview,
    protected readonly desks: ReviewDesks,
  ) {}

  protected abstract deskOf(viewer: Viewer): ReviewDesk | Promise<ReviewDesk>;

  /** Whoever comes here by the address line, or goes back, finds the button on the item. */
  @Get()
  async show(@CurrentViewer() viewer: Viewer, @Param('id', new ParseUUIDPipe(unknownId)) taskId: string): Promise<RedirectAnswer> {
    return redirect((await this.deskOf(viewer)).paths.show(taskId));
  }

  @Post()
  async create(
    @CurrentViewer() viewer: Viewer,
    @Param('id', new ParseUUIDPipe(unknownId)) taskId: string,
    @Body() body: unknown,
  ): Promise<RedirectAnswer> {
    const { values } = await readForm(ClaimForm, body);
    const desk = await this.deskOf(viewer);
    const path = itemPath(taskId, readFilter(desk, { ...values }));
    const isMine = await this.claimReview.run(viewer, desk, taskId);
    if (isMine) return redirect(path, { flash: { kind: 'ok', text: 'This item is yours for 30 minutes' } });
    return redirect(path, { flash: { kind: 'info', text: 'Somebody else is looking at this item' } });
  }
}

@Controller('admin/reviews/:id/claim')
@Allow(admin)
export class PlatformClaimController extends ClaimController {
  protected deskOf(): ReviewDesk {
    return platformDesk;
  }
}

@Controller('client/reviews/:id/claim')
@Allow(mayReview)
export class ClientClaimController extends ClaimController {
  protected deskOf(viewer: Viewer): Promise<ReviewDesk> {
    return this.desks.ofClient(viewer);
  }
}
