import { Body, Controller, Get, Injectable, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { readForm } from '../../../platform/forms/index.js';
import type { FormReading } from '../../../platform/forms/index.js';
import { admin, Allow, CurrentViewer } from '../../../platform/security/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { redirect } from '../../../platform/views/index.js';
import type { FlashMessage, PageAnswer, RedirectAnswer } from '../../../platform/views/index.js';
import { mayReview } from '../../clients/index.js';
import { ReviewAlreadyDecided, unknownId } from '../onboarding.errors.js';
import { checkWaiverEnd } from '../waive-task/waiver-days.js';
import { DecideReview } from './decide-review.js';
import { DecisionForm, verdictsOf } from './decision.form.js';
import type { Verdict } from './decision.form.js';
import { platformDesk } from './review-desk.js';
import type { ReviewDesk } from './review-desk.js';
import { ReviewDesks } from './review-desks.js';
import { itemPath, listPath, readFilter } from './review-filter.js';
import type { ReviewFilter } from './review-filter.js';
import { ReviewPages } from './review-pages.js';
import { ReviewQueueQuery } from './review-queue.query.js';

const done: Record<Verdict, string> = {
  approve: 'Approved', 'send back': 'Sent back; a mail tells them why', reject: 'Rejected; both sides are told', waive: 'Waived; they see your reason',
};

/** Deciding about one item: one POST, then the next item. */
@Injectable()
abstract class DecisionController {
  constructor(
    private readonly decideReview: DecideReview,
    private readonly queue: ReviewQueueQuery,
    private readonly pages: ReviewPages,
    private readonly clock: Clock,
    protected readonly desks: ReviewDesks,
  ) {}

  protected abstract deskOf(viewer: Viewer): ReviewDesk | Promise<ReviewDesk>;

  @Get()
  async show(@CurrentViewer() viewer: Viewer, @Param('id', new ParseUUIDPipe(unknownId)) taskId: string): Promise<RedirectAnswer> {
    return redirect((await this.deskOf(viewer)).paths.show(taskId));
  }

  @Post()
  async create(
    @CurrentViewer() viewer: Viewer,
    @Param('id', new ParseUUIDPipe(unknownId)) taskId: string,
    @Body() body: unknown,
  ): Promise<PageAnswer | RedirectAnswer> {
    const desk = await this.deskOf(viewer);
    const form = await readForm(DecisionForm, body);
    const { decision, reason, howToFix, until, submission, tab, q } = form.values;
    const filter = readFilter(desk, { tab, q });
    this.check(form, desk);
    if (!form.isValid) return this.pages.show(viewer, taskId, { filter, form: form.view(), status: 422 });
    try {
      await this.decideReview.run(viewer, desk, { taskId, verdict: decision, reason, howToFix, until, submission: Number(submission) });
    } catch (error) {
      // Whoever was second goes on with the next item like everybody else, and is told.
      if (!(error instanceof ReviewAlreadyDecided)) throw error;
      return this.next(viewer, filter, { kind: 'stop', text: error.message });
    }
    return this.next(viewer, filter, { kind: 'ok', text: done[decision] });
  }

  private check(form: FormReading<DecisionForm>, desk: ReviewDesk): void {
    const { decision, reason } = form.values;
    if (!verdictsOf[desk.reviewer].includes(decision)) form.addError('decision', 'Choose what to do');
    if (decision !== 'approve' && reason === '') form.addError('reason', 'Enter a reason: the talent reads it');
    if (decision === 'waive') checkWaiverEnd(form, this.clock.today());
  }

  private async next(viewer: Viewer, filter: ReviewFilter, flash: FlashMessage): Promise<RedirectAnswer> {
    const nextId = await this.queue.next(filter, { personId: viewer.personId, at: this.clock.now() });
    return redirect(nextId === null ? listPath(filter) : itemPath(nextId, filter), { flash });
  }
}

@Controller('admin/reviews/:id/decision')
@Allow(admin)
export class PlatformDecisionController extends DecisionController {
  protected deskOf(): ReviewDesk {
    return platformDesk;
  }
}

@Controller('client/reviews/:id/decision')
@Allow(mayReview)
export class ClientDecisionController extends DecisionController {
  protected deskOf(viewer: Viewer): Promise<ReviewDesk> {
    return this.desks.ofClient(viewer);
  }
}
