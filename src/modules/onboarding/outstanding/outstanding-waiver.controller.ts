import { Controller } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import type { FormView } from '../../../platform/forms/index.js';
import { Allow } from '../../../platform/security/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { page, redirect, translate } from '../../../platform/views/index.js';
import type { PageAnswer, RedirectAnswer } from '../../../platform/views/index.js';
import { actingClientOf, mayWaive } from '../../clients/index.js';
import { OwnInviteesTask } from '../onboarding.errors.js';
import { outstandingPaths } from '../onboarding.paths.js';
import { AnyWaiverController } from '../waive-task/any-waiver.controller.js';
import type { WaiverForm } from '../waive-task/waiver.form.js';
import { OutstandingQuery } from './outstanding.query.js';
import { outstandingWaiverView } from './outstanding.view.js';
import { WaiveOutstanding } from './waive-outstanding.js';

/** Going on without something that talent has not sent in. */
@Controller('client/tasks/outstanding/:id/waiver')
@Allow(mayWaive)
export class OutstandingWaiverController extends AnyWaiverController {
  constructor(
    private readonly outstanding: OutstandingQuery,
    private readonly waiveOutstanding: WaiveOutstanding,
    clock: Clock,
  ) {
    super(clock);
  }

  protected async page(viewer: Viewer, taskId: string, form: FormView, status: number): Promise<PageAnswer> {
    const task = await this.outstanding.of(actingClientOf(viewer).id, viewer.personId, taskId);
    if (!task.mayWaive) throw new OwnInviteesTask();
    return page('onboarding/waiver', { ...outstandingWaiverView(task, viewer.locale), form }, { layout: 'focus', status });
  }

  protected async waive(viewer: Viewer, taskId: string, waiver: WaiverForm): Promise<RedirectAnswer> {
    const title = await this.waiveOutstanding.run(viewer, taskId, waiver);
    return redirect(outstandingPaths.list, { flash: { kind: 'ok', text: translate('{title}: waived. They see your reason', { title }, viewer.locale) } });
  }
}
