import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { Allow, CurrentViewer, FormStandsAt, signedIn } from '../../../platform/security/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { redirect } from '../../../platform/views/index.js';
import type { PageAnswer, RedirectAnswer } from '../../../platform/views/index.js';
import { Journeys } from '../../journeys/index.js';
import { unknownId } from '../onboarding.errors.js';
import { onboardingPaths } from '../onboarding.paths.js';
import { TaskPages } from '../show-task/task-pages.js';
import { readAnswers } from './read-answers.js';
import { SubmitAnswers } from './submit-answers.js';
import { subjectIdOf } from '../subject.js';

/** Answering the client's questions. */
@Controller('tasks/:id/answers')
export class AnswersController {
  constructor(
    private readonly taskPages: TaskPages,
    private readonly submitAnswers: SubmitAnswers,
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
    const task = await this.taskPages.sendable(viewer, taskId, 'questions');
    if (!task) return redirect(onboardingPaths.task(taskId));
    const answers = readAnswers(task.questions, body);
    if (!answers.isValid) return this.taskPages.refused(task, answers, viewer);
    const isSent = await this.submitAnswers.run(viewer, taskId, answers.values);
    if (!isSent) return redirect(onboardingPaths.task(taskId));
    return redirect(await this.journeys.nextPath(subjectIdOf(task)), { flash: { kind: 'ok', text: `${task.title}: sent` } });
  }
}
