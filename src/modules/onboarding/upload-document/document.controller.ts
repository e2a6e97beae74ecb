import { Controller, Param, ParseUUIDPipe, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { FormReading } from '../../../platform/forms/index.js';
import { readUpload, wordsOfTypes } from '../../../platform/files/index.js';
import type { AcceptedType, Upload } from '../../../platform/files/index.js';
import { Allow, ChecksTokenItself, CurrentViewer, FormCheck, FormStandsAt, Limits, signedIn } from '../../../platform/security/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { redirect } from '../../../platform/views/index.js';
import type { PageAnswer, RedirectAnswer } from '../../../platform/views/index.js';
import { Journeys } from '../../journeys/index.js';
import { unknownId } from '../onboarding.errors.js';
import { onboardingPaths } from '../onboarding.paths.js';
import { TaskPages } from '../show-task/task-pages.js';
import { documentRules, longestNote } from './document-rules.js';
import { SubmitDocument } from './submit-document.js';
import { subjectIdOf } from '../subject.js';

/** Looking into a file costs more than keeping it, so tries are counted too, those that come to nothing included. */
const tries = { max: 120, perMinutes: 60 };

/** Handing in a document. */
@Controller('tasks/:id/document')
export class DocumentController {
  constructor(
    private readonly taskPages: TaskPages,
    private readonly submitDocument: SubmitDocument,
    private readonly formCheck: FormCheck,
    private readonly journeys: Journeys,
    private readonly limits: Limits,
  ) {}

  @FormStandsAt(onboardingPaths.task)
  @Post()
  @Allow(signedIn)
  @ChecksTokenItself()
  async create(
    @CurrentViewer() viewer: Viewer,
    @Param('id', new ParseUUIDPipe(unknownId)) taskId: string,
    @Req() req: Request,
  ): Promise<PageAnswer | RedirectAnswer> {
    await this.limits.take('onboarding.upload', viewer.personId, tries);
    const upload = await readUpload(req, { ...documentRules, checkToken: (token) => this.formCheck.requireToken(req, token) });
    await this.formCheck.checkContext(req, upload.fields['_acting'], upload.fields);
    const task = await this.taskPages.sendable(viewer, taskId, 'upload');
    if (!task) return redirect(onboardingPaths.task(taskId));
    const reading = readingOf(upload, task.acceptedTypes);
    if (!reading.isValid || !upload.file) return this.taskPages.refused(task, reading, viewer);
    const isSent = await this.submitDocument.run(viewer, taskId, { file: upload.file, note: reading.input['note'] ?? '' });
    if (!isSent) return redirect(onboardingPaths.task(taskId));
    return redirect(await this.journeys.nextPath(subjectIdOf(task)), { flash: { kind: 'ok', text: `${task.title}: sent` } });
  }
}

function readingOf(upload: Upload, accepted: readonly AcceptedType[]): FormReading<object> {
  const note = (upload.fields['note'] ?? '').normalize('NFC').replace(/\r\n?/g, '\n').trim();
  const reading = new FormReading({}, { file: '', note }, []);
  if (upload.problem) reading.addError('file', upload.problem.message);
  else if (!upload.file) reading.addError('file', 'Select a file');
  else if (!accepted.includes(upload.file.type)) reading.addError('file', `The selected file must be a ${wordsOfTypes(accepted)}`);
  if ([...note].length > longestNote) reading.addError('note', `Use ${longestNote} characters or fewer`);
  return reading;
}
