import { Injectable } from '@nestjs/common';
import { blankForm, FormReading } from '../../../platform/forms/index.js';
import type { FormView } from '../../../platform/forms/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { page } from '../../../platform/views/index.js';
import type { PageAnswer } from '../../../platform/views/index.js';
import { AcknowledgementForm } from '../acknowledge/acknowledgement.form.js';
import { blankAnswers } from '../answer-questions/read-answers.js';
import { OnboardingOver, TasksNotOpenYet } from '../onboarding.errors.js';
import { SignatureForm } from '../sign-document/signature.form.js';
import type { TaskKind } from '../task-kinds.js';
import { notNow, openTaskView, sentTaskView, taskPageView } from './task-page-view.js';
import { TaskPageQuery } from './task-page.query.js';
import type { TaskPageRow } from './task-page.query.js';

/** The pages of one task: its form while it is open, what was sent afterwards. */
@Injectable()
export class TaskPages {
  constructor(private readonly taskPage: TaskPageQuery) {}

  async show(viewer: Viewer, taskId: string): Promise<PageAnswer> {
    const task = await this.taskPage.of(taskId, viewer.personId);
    if (!isOpen(task)) return page('onboarding/sent', sentTaskView(task), { layout: 'focus' });
    const blocked = notNow(task);
    if (blocked) return page('onboarding/not-now', { ...taskPageView(task), ...blocked }, { layout: 'focus' });
    return formPage(task, blankFor(task), viewer);
  }

  /** A task whose form was sent: of this kind and this person, and open to be sent; null when it was sent already. */
  async sendable(viewer: Viewer, taskId: string, kind: TaskKind): Promise<TaskPageRow | null> {
    const task = await this.taskPage.of(taskId, viewer.personId);
    if (task.kind !== kind) throw new NotFound();
    if (task.isOver || task.hasEnded) throw new OnboardingOver();
    if (!task.isOpen) throw new TasksNotOpenYet(task);
    return isOpen(task) ? task : null;
  }

  /** The form again, with the typed input and what is wrong with it. */
  refused(task: TaskPageRow, reading: FormReading<object>, viewer: Viewer): PageAnswer {
    return formPage(task, reading.view(), viewer, 422);
  }
}

function isOpen(task: TaskPageRow): boolean {
  return task.state === 'to do' || task.state === 'changes requested';
}

function formPage(task: TaskPageRow, form: FormView, viewer: Viewer, status = 200): PageAnswer {
  return page(templates[task.kind], openTaskView(task, form, viewer.fullName), { layout: 'focus', status });
}

const templates: Record<TaskKind, string> = {
  upload: 'onboarding/upload',
  sign: 'onboarding/sign',
  questions: 'onboarding/questions',
  acknowledge: 'onboarding/acknowledge',
  // These two are nobody's own: the query finds no page of theirs.
  client: 'onboarding/not-now',
  confirm: 'onboarding/not-now',
};

function blankFor(task: TaskPageRow): FormView {
  if (task.kind === 'sign') return blankForm(SignatureForm);
  if (task.kind === 'acknowledge') return blankForm(AcknowledgementForm);
  if (task.kind === 'questions') return blankAnswers(task.questions, task.answers).view();
  return new FormReading({}, { file: '', note: task.note ?? '' }, []).view();
}
