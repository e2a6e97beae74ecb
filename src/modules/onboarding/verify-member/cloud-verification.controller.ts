import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { Allow, CurrentViewer, signedIn } from '../../../platform/security/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { page, redirect } from '../../../platform/views/index.js';
import type { PageAnswer, RedirectAnswer } from '../../../platform/views/index.js';
import { Journeys } from '../../journeys/index.js';
import { unknownId } from '../onboarding.errors.js';
import { onboardingPaths } from '../onboarding.paths.js';
import { placeOf } from '../place.js';
import { TaskListQuery } from '../show-tasks/task-list.query.js';
import { cloudVerificationView, hasTurn, waitingMemberView } from './cloud-verification.view.js';

/** *Verification*, on the way into a talent cloud: tasks and the wait for their review are one step there. */
@Controller()
export class CloudVerificationController {
  constructor(
    private readonly taskList: TaskListQuery,
    private readonly journeys: Journeys,
    private readonly clock: Clock,
  ) {}

  @Get('clouds/:id/verification')
  @Allow(signedIn)
  async show(@CurrentViewer() viewer: Viewer, @Param('id', new ParseUUIDPipe(unknownId)) membershipId: string): Promise<PageAnswer | RedirectAnswer> {
    const list = await this.taskList.ofMembership(membershipId, viewer.personId);
    if (list.state === 'cleared') {
      const nextPath = this.journeys.nextPathOf(membershipId, list.steps);
      if (nextPath !== onboardingPaths.cloudVerification(membershipId)) return redirect(nextPath);
    }
    const place = placeOf(viewer, this.clock);
    if (hasTurn(list)) return page('onboarding/cloud-verification', cloudVerificationView(list, place), { layout: 'room' });
    return page('onboarding/waiting', waitingMemberView(list, place), { layout: 'room', fragment: 'onboarding/_waiting' });
  }
}
