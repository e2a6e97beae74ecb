import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { readForm } from '../../../platform/forms/index.js';
import { Allow, CurrentViewer, FormStandsAt, signedIn } from '../../../platform/security/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { redirect } from '../../../platform/views/index.js';
import type { PageAnswer, RedirectAnswer } from '../../../platform/views/index.js';
import { Journeys } from '../../journeys/index.js';
import { unknownId } from '../onboarding.errors.js';
import { onboardingPaths } from '../onboarding.paths.js';
import { TaskPages } from '../show-task/task-pages.js';
import { AcknowledgeText } from './acknowledge-text.js';
import { AcknowledgementForm } from './acknowledgement.form.js';
import { subjectIdOf } from '../subject.js';

/** Saying that a text was read. */
@Controller('tasks/:id/acknowledgement')
export class AcknowledgementController {
  constructor(
    private readonly taskPages: TaskPages,
    private readonly acknowledgeText: AcknowledgeText,
    private readonly journeys: Journeys,
  ) {}

  @FormStandsAt(onboardingPaths.task)
  @Post()
  @Allow(signedIn)
  async create(
    @CurrentViewer() viewer: Viewer,
    @Param('id', new ParseUUIDPipe(unknownId)) taskId: string,
    @Body() body: unknown,
  ): Promise<PageAnswer | RedirectAnswer> {
    const task = await this.taskPages.sendable(viewer, taskId, 'acknowledge');
    if (!task) return redirect(onboardingPaths.task(taskId));
    const form = await readForm(AcknowledgementForm, body);
    if (!form.isValid) return this.taskPages.refused(task, form, viewer);
    await this.acknowledgeText.run(viewer, taskId);
    return redirect(await this.journeys.nextPath(subjectIdOf(task)), { flash: { kind: 'ok', text: `${task.title}: confirmed` } });
  }
}
