import { Controller } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import type { FormView } from '../../../platform/forms/index.js';
import { Allow } from '../../../platform/security/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { page, redirect, translate } from '../../../platform/views/index.js';
import type { PageAnswer, RedirectAnswer } from '../../../platform/views/index.js';
import { actingClientOf, mayDoClientTasks } from '../../clients/index.js';
import { ClientTaskQuery } from '../client-tasks/client-task.query.js';
import { clientTaskView } from '../client-tasks/client-task-view.js';
import { clientTasksPaths } from '../onboarding.paths.js';
import { AnyWaiverController } from './any-waiver.controller.js';
import { WaiveClientTask } from './waive-client-task.js';
import type { WaiverForm } from './waiver.form.js';

/** Going on without one of the client's own tasks. */
@Controller('client/tasks/:id/waiver')
@Allow(mayDoClientTasks)
export class WaiverController extends AnyWaiverController {
  constructor(
    private readonly clientTask: ClientTaskQuery,
    private readonly waiveClientTask: WaiveClientTask,
    clock: Clock,
  ) {
    super(clock);
  }

  protected async page(viewer: Viewer, taskId: string, form: FormView, status: number): Promise<PageAnswer> {
    const task = await this.clientTask.of(actingClientOf(viewer).id, taskId);
    const data = {
      ...clientTaskView(viewer, task, form),
      action: clientTasksPaths.waiver(taskId),
      back: { path: clientTasksPaths.show(taskId), label: task.title },
      lead: translate('{talent} no longer waits for it, and reads your reason and the day until which it holds. After that day it is asked for again.', { talent: task.talentName }, viewer.locale),
    };
    return page('onboarding/waiver', data, { layout: 'focus', status });
  }

  protected async waive(viewer: Viewer, taskId: string, waiver: WaiverForm): Promise<RedirectAnswer> {
    const title = await this.waiveClientTask.run(viewer, taskId, waiver);
    return redirect(clientTasksPaths.list, { flash: { kind: 'ok', text: `${title}: waived` } });
  }
}
