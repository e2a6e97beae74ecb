import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { blankForm, readForm } from '../../../platform/forms/index.js';
import type { FormView } from '../../../platform/forms/index.js';
import { Allow, CurrentViewer } from '../../../platform/security/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { page, redirect, translate } from '../../../platform/views/index.js';
import type { PageAnswer, RedirectAnswer } from '../../../platform/views/index.js';
import { actingClientOf, mayDoClientTasks } from '../../clients/index.js';
import { ClientTaskQuery } from '../client-tasks/client-task.query.js';
import { clientTaskView } from '../client-tasks/client-task-view.js';
import { unknownId } from '../onboarding.errors.js';
import { clientTasksPaths } from '../onboarding.paths.js';
import { WaiveClientTask } from './waive-client-task.js';
import { checkWaiverEnd, usualWaiverEnd } from './waiver-days.js';
import { WaiverForm } from './waiver.form.js';

/** Going on without one of the client's own tasks. */
@Controller('client/tasks/:id/waiver')
@Allow(mayDoClientTasks)
export class WaiverController {
  constructor(
    private readonly clientTask: ClientTaskQuery,
    private readonly waiveClientTask: WaiveClientTask,
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
    const { reason, until } = form.values;
    checkWaiverEnd(form, this.clock.today());
    if (!form.isValid) return this.page(viewer, taskId, form.view(), 422);
    const title = await this.waiveClientTask.run(viewer, taskId, { reason, until });
    return redirect(clientTasksPaths.list, { flash: { kind: 'ok', text: `${title}: waived` } });
  }

  private async page(viewer: Viewer, taskId: string, form: FormView, status: number): Promise<PageAnswer> {
    const task = await this.clientTask.of(actingClientOf(viewer).id, taskId);
    const data = {
      ...clientTaskView(viewer, task, form),
      action: clientTasksPaths.waiver(taskId),
      back: { path: clientTasksPaths.show(taskId), label: task.title },
      lead: translate('{talent} no longer waits for it, and reads your reason and the day until which it holds. After that day it is asked for again.', { talent: task.talentName }, viewer.locale),
    };
    return page('onboarding/waiver', data, { layout: 'focus', status });
  }
}
