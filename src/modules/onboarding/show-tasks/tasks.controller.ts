import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { Allow, CurrentViewer, signedIn } from '../../../platform/security/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { page } from '../../../platform/views/index.js';
import type { PageAnswer } from '../../../platform/views/index.js';
import { unknownId } from '../onboarding.errors.js';
import { placeOf } from '../place.js';
import { taskListView } from './task-list-view.js';
import { TaskListQuery } from './task-list.query.js';

/** Get ready to start: everything the client asks for, and where each stands. */
@Controller()
export class TasksController {
  constructor(
    private readonly taskList: TaskListQuery,
    private readonly clock: Clock,
  ) {}

  @Get('contracts/:id/tasks')
  @Allow(signedIn)
  async index(@CurrentViewer() viewer: Viewer, @Param('id', new ParseUUIDPipe(unknownId)) contractId: string): Promise<PageAnswer> {
    const list = await this.taskList.ofContract(contractId, viewer.personId);
    return page('onboarding/tasks', taskListView(list, placeOf(viewer, this.clock)), { layout: 'room' });
  }
}
