import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { Allow, CurrentViewer, signedIn } from '../../../platform/security/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { page } from '../../../platform/views/index.js';
import type { PageAnswer } from '../../../platform/views/index.js';
import { unknownId } from '../onboarding.errors.js';
import { placeOf } from '../place.js';
import { TaskListQuery } from '../show-tasks/task-list.query.js';
import { waitingView } from '../wait-for-review/waiting-view.js';
import { cloudVerificationView, hasTurn } from './cloud-verification.view.js';

/** *Verification*, on the way into a talent cloud: tasks and the wait for their review are one step there. */
@Controller()
export class CloudVerificationController {
  constructor(
    private readonly taskList: TaskListQuery,
    private readonly clock: Clock,
  ) {}

  @Get('clouds/:id/verification')
  @Allow(signedIn)
  async show(@CurrentViewer() viewer: Viewer, @Param('id', new ParseUUIDPipe(unknownId)) membershipId: string): Promise<PageAnswer> {
    const list = await this.taskList.ofMembership(membershipId, viewer.personId);
    const place = placeOf(viewer, this.clock);
    if (hasTurn(list)) return page('onboarding/cloud-verification', cloudVerificationView(list, place), { layout: 'room' });
    return page('onboarding/waiting', waitingView(list, place), { layout: 'room', fragment: 'onboarding/_waiting' });
  }
}
