import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { readForm } from '../../../platform/forms/index.js';
import { admin, Allow, CurrentViewer } from '../../../platform/security/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { redirect } from '../../../platform/views/index.js';
import type { FlashMessage, PageAnswer, RedirectAnswer } from '../../../platform/views/index.js';
import { ReviewAlreadyDecided, unknownId } from '../onboarding.errors.js';
import { reviewsPaths } from '../onboarding.paths.js';
import { DecideReview } from './decide-review.js';
import { DecisionForm } from './decision.form.js';
import type { Verdict } from './decision.form.js';
import { listPath, readFilter } from './review-filter.js';
import type { ReviewFilter } from './review-filter.js';
import { ReviewPages } from './review-pages.js';
import { itemPath } from './review-queue-view.js';
import { ReviewQueueQuery } from './review-queue.query.js';

const done: Record<Verdict, string> = { approve: 'Approved', 'send back': 'Sent back; a mail tells them why', reject: 'Rejected; both sides are told' };

/** Deciding about one item: one POST, then the next item. */
@Controller('admin/reviews/:id/decision')
@Allow(admin)
export class DecisionController {
  constructor(
    private readonly decideReview: DecideReview,
    private readonly queue: ReviewQueueQuery,
    private readonly pages: ReviewPages,
    private readonly clock: Clock,
  ) {}

  @Get()
  show(@Param('id', new ParseUUIDPipe(unknownId)) taskId: string): RedirectAnswer {
    return redirect(reviewsPaths.show(taskId));
  }

  @Post()
  async create(
    @CurrentViewer() viewer: Viewer,
    @Param('id', new ParseUUIDPipe(unknownId)) taskId: string,
    @Body() body: unknown,
  ): Promise<PageAnswer | RedirectAnswer> {
    const form = await readForm(DecisionForm, body);
    const { decision, reason, howToFix, submission, tab, q } = form.values;
    const filter = readFilter({ tab, q });
    if (decision !== 'approve' && reason === '') form.addError('reason', 'Enter a reason: the talent reads it');
    if (!form.isValid) return this.pages.show(viewer, taskId, { filter, form: form.view(), status: 422 });
    try {
      await this.decideReview.run(viewer, taskId, { verdict: decision, reason, howToFix, submission: Number(submission) });
    } catch (error) {
      // Whoever was second goes on with the next item like everybody else, and is told.
      if (!(error instanceof ReviewAlreadyDecided)) throw error;
      return this.next(viewer, filter, { kind: 'stop', text: error.message });
    }
    return this.next(viewer, filter, { kind: 'ok', text: done[decision] });
  }

  private async next(viewer: Viewer, filter: ReviewFilter, flash: FlashMessage): Promise<RedirectAnswer> {
    const nextId = await this.queue.next(filter, { personId: viewer.personId, at: this.clock.now() });
    return redirect(nextId === null ? listPath(filter) : itemPath(nextId, filter), { flash });
  }
}
