import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { blankForm, readForm } from '../../../platform/forms/index.js';
import type { FormView } from '../../../platform/forms/index.js';
import { Allow, CurrentViewer } from '../../../platform/security/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { page, redirect, translate } from '../../../platform/views/index.js';
import type { PageAnswer, RedirectAnswer } from '../../../platform/views/index.js';
import { actingClientOf, mayWaive } from '../../clients/index.js';
import { OwnInviteesTask, unknownId } from '../onboarding.errors.js';
import { outstandingPaths } from '../onboarding.paths.js';
import { checkWaiverEnd, usualWaiverEnd } from '../waive-task/waiver-days.js';
import { WaiverForm } from '../waive-task/waiver.form.js';
import { OutstandingQuery } from './outstanding.query.js';
import { outstandingWaiverView } from './outstanding.view.js';
import { WaiveOutstanding } from './waive-outstanding.js';

/** Going on without something that talent has not sent in. */
@Controller('client/tasks/outstanding/:id/waiver')
@Allow(mayWaive)
export class OutstandingWaiverController {
  constructor(
    private readonly outstanding: OutstandingQuery,
    private readonly waiveOutstanding: WaiveOutstanding,
    private readonly clock: Clock,
  ) {}

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
    if (!form.isValid) return this.page(viewer, taskId, form.view(), 422);
    const title = await this.waiveOutstanding.run(viewer, taskId, form.values);
    return redirect(outstandingPaths.list, { flash: { kind: 'ok', text: translate('{title}: waived. They see your reason', { title }, viewer.locale) } });
  }

  private async page(viewer: Viewer, taskId: string, form: FormView, status: number): Promise<PageAnswer> {
    const task = await this.outstanding.of(actingClientOf(viewer).id, viewer.personId, taskId);
    if (!task.mayWaive) throw new OwnInviteesTask();
    return page('onboarding/waiver', { ...outstandingWaiverView(task, viewer.locale), form }, { layout: 'focus', status });
  }
}
