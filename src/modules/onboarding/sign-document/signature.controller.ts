import { Body, Controller, Param, ParseUUIDPipe, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { readForm } from '../../../platform/forms/index.js';
import { Allow, CurrentViewer, FormStandsAt, signedIn } from '../../../platform/security/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { redirect } from '../../../platform/views/index.js';
import type { PageAnswer, RedirectAnswer } from '../../../platform/views/index.js';
import { Journeys } from '../../journeys/index.js';
import { unknownId } from '../onboarding.errors.js';
import { onboardingPaths } from '../onboarding.paths.js';
import { TaskPages } from '../show-task/task-pages.js';
import { SignDocument } from './sign-document.js';
import { SignatureForm } from './signature.form.js';
import { foldName } from './signing-words.js';
import { subjectIdOf } from '../subject.js';

const longestUserAgent = 400;

/** Signing a document. */
@Controller('tasks/:id/signature')
export class SignatureController {
  constructor(
    private readonly taskPages: TaskPages,
    private readonly signDocument: SignDocument,
    private readonly journeys: Journeys,
  ) {}

  @FormStandsAt(onboardingPaths.task)
  @Post()
  @Allow(signedIn)
  async create(
    @CurrentViewer() viewer: Viewer,
    @Param('id', new ParseUUIDPipe(unknownId)) taskId: string,
    @Body() body: unknown,
    @Req() req: Request,
  ): Promise<PageAnswer | RedirectAnswer> {
    const task = await this.taskPages.sendable(viewer, taskId, 'sign');
    if (!task) return redirect(onboardingPaths.task(taskId));
    const form = await readForm(SignatureForm, body);
    const typedName = form.values.typedName.replace(/\s+/gu, ' ');
    if (typedName !== '' && foldName(typedName) !== foldName(viewer.fullName)) {
      form.addError('typedName', `Type your name as it stands in your account: ${viewer.fullName}`);
    }
    if (!form.isValid) return this.taskPages.refused(task, form, viewer);
    const userAgent = (req.get('user-agent') ?? 'unknown').slice(0, longestUserAgent);
    await this.signDocument.run(viewer, taskId, { typedName, ipAddress: req.ip ?? 'unknown', userAgent });
    return redirect(await this.journeys.nextPath(subjectIdOf(task)), { flash: { kind: 'ok', text: `${task.title}: signed. A copy is on its way to your email.` } });
  }
}
