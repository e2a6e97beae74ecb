import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { readForm } from '../../../platform/forms/index.js';
import { admin, Allow, CurrentViewer } from '../../../platform/security/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { redirect } from '../../../platform/views/index.js';
import type { RedirectAnswer } from '../../../platform/views/index.js';
import { unknownId } from '../onboarding.errors.js';
import { ClaimForm } from './claim.form.js';
import { ClaimReview } from './claim-review.js';
import { readFilter } from './review-filter.js';
import { itemPath } from './review-queue-view.js';

/** Taking an item for half an hour. */
@Controller('admin/reviews/:id/claim')
@Allow(admin)
export class ClaimController {
  constructor(private readonly claimReview: ClaimReview) {}

  @Post()
  async create(
    @CurrentViewer() viewer: Viewer,
    @Param('id', new ParseUUIDPipe(unknownId)) taskId: string,
    @Body() body: unknown,
  ): Promise<RedirectAnswer> {
    const { values } = await readForm(ClaimForm, body);
    const path = itemPath(taskId, readFilter({ ...values }));
    const isMine = await this.claimReview.run(viewer, taskId);
    if (isMine) return redirect(path, { flash: { kind: 'ok', text: 'This item is yours for 30 minutes' } });
    return redirect(path, { flash: { kind: 'info', text: 'Somebody else is looking at this item' } });
  }
}
