import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { Allow, CurrentViewer, signedIn } from '../../../platform/security/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { redirect } from '../../../platform/views/index.js';
import type { PageAnswer, RedirectAnswer } from '../../../platform/views/index.js';
import { unknownId } from '../onboarding.errors.js';
import { onboardingPaths } from '../onboarding.paths.js';
import { TaskPages } from './task-pages.js';

/** One task of the talent's. */
@Controller('tasks/:id')
export class TaskController {
  constructor(private readonly taskPages: TaskPages) {}

  @Get()
  @Allow(signedIn)
  async show(@CurrentViewer() viewer: Viewer, @Param('id', new ParseUUIDPipe(unknownId)) taskId: string): Promise<PageAnswer> {
    return this.taskPages.show(viewer, taskId);
  }

  /** A refused form stands at the address it was sent to; opening that address anew leads back to the task. */
  @Get(['document', 'signature', 'answers', 'acknowledgement'])
  @Allow(signedIn)
  index(@Param('id', new ParseUUIDPipe(unknownId)) taskId: string): RedirectAnswer {
    return redirect(onboardingPaths.task(taskId));
  }
}
