import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { Allow, CurrentViewer, signedIn } from '../../../platform/security/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { page, redirect } from '../../../platform/views/index.js';
import type { PageAnswer, RedirectAnswer } from '../../../platform/views/index.js';
import { unknownId } from '../onboarding.errors.js';
import { onboardingPaths } from '../onboarding.paths.js';
import { placeOf } from '../place.js';
import { isAccepted } from '../show-tasks/list-standing.js';
import { TaskListQuery } from '../show-tasks/task-list.query.js';
import { waitingView } from './waiting-view.js';

/** Who has the talent's information now, since when, and until about when. It moves on by itself. */
@Controller()
export class WaitingController {
  constructor(
    private readonly taskList: TaskListQuery,
    private readonly clock: Clock,
  ) {}

  @Get('contracts/:id/waiting')
  @Allow(signedIn)
  async show(@CurrentViewer() viewer: Viewer, @Param('id', new ParseUUIDPipe(unknownId)) contractId: string): Promise<PageAnswer | RedirectAnswer> {
    const list = await this.taskList.ofContract(contractId, viewer.personId);
    // Nobody waits any more to accept; what is looked at beside the work stands among the tasks.
    if (isAccepted(list)) return redirect(onboardingPaths.tasks(contractId));
    return page('onboarding/waiting', waitingView(list, placeOf(viewer, this.clock)), { layout: 'room', fragment: 'onboarding/_waiting' });
  }
}
