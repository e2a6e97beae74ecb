import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { Conflict } from '../../../platform/errors/index.js';
import { readForm } from '../../../platform/forms/index.js';
import { admin, Allow, CurrentViewer, type Viewer } from '../../../platform/security/index.js';
import { redirect, type FlashMessage, type PageAnswer, type RedirectAnswer } from '../../../platform/views/index.js';
import { unknownId } from '../onboarding.errors.js';
import { reviewsPaths } from '../onboarding.paths.js';
import { platformDesk } from '../review-tasks/review-desk.js';
import { itemPath, readFilter } from '../review-tasks/review-filter.js';
import { ReviewPages } from '../review-tasks/review-pages.js';
import { ReopenChecklist } from './reopen-checklist.js';
import { ReopeningForm } from './reopening.form.js';

/** Taking a refusal back, on the page of the item that was rejected. */
@Controller('admin/reviews/:id/reopening')
@Allow(admin)
export class ReopeningController {
  constructor(
    private readonly reopenChecklist: ReopenChecklist,
    private readonly pages: ReviewPages,
  ) {}

  @Get()
  show(@Param('id', new ParseUUIDPipe(unknownId)) taskId: string): RedirectAnswer {
    return redirect(reviewsPaths.show(taskId));
  }

  @Post()
  async create(@CurrentViewer() viewer: Viewer, @Param('id', new ParseUUIDPipe(unknownId)) taskId: string, @Body() body: unknown): Promise<PageAnswer | RedirectAnswer> {
    const form = await readForm(ReopeningForm, body);
    const { reason, tab, q } = form.values;
    const filter = readFilter(platformDesk, { tab, q });
    if (!form.isValid) return this.pages.show(viewer, taskId, { filter, form: form.view(), status: 422 });
    return redirect(itemPath(taskId, filter), { flash: await this.reopen(viewer, { taskId, reason }) });
  }

  /** Why it can't be done is said above the item, which stays as it was. */
  private async reopen(viewer: Viewer, asked: { taskId: string; reason: string }): Promise<FlashMessage> {
    try {
      const isDone = await this.reopenChecklist.run(viewer, asked);
      return { kind: 'ok', text: isDone ? 'Reopened: it waits for a review again, and both sides are told' : 'Somebody reopened this already' };
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      return { kind: 'stop', text: error.message };
    }
  }
}
