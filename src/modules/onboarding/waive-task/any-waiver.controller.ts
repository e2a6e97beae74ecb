import { Body, Get, Injectable, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import type { Clock } from '../../../platform/clock/index.js';
import { blankForm, readForm } from '../../../platform/forms/index.js';
import type { FormView } from '../../../platform/forms/index.js';
import { CurrentViewer } from '../../../platform/security/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import type { PageAnswer, RedirectAnswer } from '../../../platform/views/index.js';
import { unknownId } from '../onboarding.errors.js';
import { checkWaiverEnd, usualWaiverEnd } from './waiver-days.js';
import { WaiverForm } from './waiver.form.js';

/** Going on without something, for a reason and until a day, whoever's task it is. */
@Injectable()
export abstract class AnyWaiverController {
  constructor(private readonly clock: Clock) {}

  /** The form, with what it is about. */
  protected abstract page(viewer: Viewer, taskId: string, form: FormView, status: number): Promise<PageAnswer>;

  /** Waives it. @returns the way to what the viewer sees next */
  protected abstract waive(viewer: Viewer, taskId: string, waiver: WaiverForm): Promise<RedirectAnswer>;

  @Get()
  async show(@CurrentViewer() viewer: Viewer, @Param('id', new ParseUUIDPipe(unknownId)) taskId: string): Promise<PageAnswer> {
    return this.page(viewer, taskId, blankForm(WaiverForm, { until: usualWaiverEnd(this.clock.now()) }), 200);
  }

  @Post()
  async create(
    @CurrentViewer() viewer: Viewer,
    @Param('id', new ParseUUIDPipe(unknownId)) taskId: string,
    @Body() body: unknown,
  ): Promise<PageAnswer | RedirectAnswer> {
    const form = await readForm(WaiverForm, body);
    checkWaiverEnd(form, this.clock.today());
    return form.isValid ? this.waive(viewer, taskId, form.values) : this.page(viewer, taskId, form.view(), 422);
  }
}
