import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { newId } from '../../../../platform/database/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import { blankForm, readForm, type FormView } from '../../../../platform/forms/index.js';
import { Allow, CurrentViewer, FormStandsAt } from '../../../../platform/security/index.js';
import type { Viewer } from '../../../../platform/security/index.js';
import { page, redirect, type PageAnswer, type RedirectAnswer } from '../../../../platform/views/index.js';
import { mayKeepRequirements } from '../../../clients/index.js';
import { requirementsPaths } from '../../onboarding.paths.js';
import { RequirementId } from '../../requirement-id.js';
import type { Requirement } from '../../requirement.entity.js';
import { RequirementsRepository } from '../../requirements.repository.js';
import { DirectionForm } from '../order/direction.form.js';
import { ChangeDraft, type DraftChange } from './change-draft.js';
import { answerChoices, questionAsTyped, QuestionForm, questionOf } from './question.form.js';
import { adding, mostQuestions, moving, questionIn, removing, replacing } from './questions.js';

/** The form that talent fills in, put together question by question. */
@Controller()
@Allow(mayKeepRequirements)
export class QuestionsController {
  constructor(
    private readonly requirements: RequirementsRepository,
    private readonly changeDraft: ChangeDraft,
  ) {}

  @Get(requirementsPaths.questions(':id'))
  async new(@CurrentViewer() viewer: Viewer, @Param('id', RequirementId) id: string): Promise<PageAnswer> {
    return questionPage(await this.asking(viewer, id), null, blankForm(QuestionForm, { answer: 'short' }));
  }

  @Post(requirementsPaths.questions(':id'))
  async create(@CurrentViewer() viewer: Viewer, @Param('id', RequirementId) id: string, @Body() body: unknown): Promise<PageAnswer | RedirectAnswer> {
    const requirement = await this.asking(viewer, id);
    const form = await readForm(QuestionForm, body);
    if (requirement.written.questions.length >= mostQuestions) form.addError('label', `A form holds ${mostQuestions} questions. Remove one first`);
    if (!form.isValid) return questionPage(requirement, null, form.view(), 422);
    return this.change(viewer, id, adding(questionOf(form.values, newId())));
  }

  @Get(requirementsPaths.question(':id', ':key'))
  async edit(@CurrentViewer() viewer: Viewer, @Param('id', RequirementId) id: string, @Param('key') key: string): Promise<PageAnswer> {
    const requirement = await this.asking(viewer, id);
    return questionPage(requirement, key, questionAsTyped(questionIn(requirement, key)));
  }

  @Post(requirementsPaths.question(':id', ':key'))
  async update(@CurrentViewer() viewer: Viewer, @Param('id', RequirementId) id: string, @Param('key') key: string, @Body() body: unknown): Promise<PageAnswer | RedirectAnswer> {
    const requirement = await this.asking(viewer, id);
    questionIn(requirement, key);
    const form = await readForm(QuestionForm, body);
    if (!form.isValid) return questionPage(requirement, key, form.view(), 422);
    return this.change(viewer, id, replacing(questionOf(form.values, key)));
  }

  /** Opened by hand, these two addresses lead back to the requirement. */
  @Get([requirementsPaths.questionRemoval(':id', ':key'), requirementsPaths.questionPosition(':id', ':key')])
  async show(@CurrentViewer() viewer: Viewer, @Param('id', RequirementId) id: string, @Param('key') key: string): Promise<RedirectAnswer> {
    questionIn(await this.asking(viewer, id), key);
    return redirect(requirementsPaths.show(id));
  }

  @Post(requirementsPaths.questionRemoval(':id', ':key'))
  async remove(@CurrentViewer() viewer: Viewer, @Param('id', RequirementId) id: string, @Param('key') key: string): Promise<RedirectAnswer> {
    await this.asking(viewer, id);
    return this.change(viewer, id, removing(key));
  }

  @FormStandsAt((id) => requirementsPaths.questions(id))
  @Post(requirementsPaths.questionPosition(':id', ':key'))
  async move(@CurrentViewer() viewer: Viewer, @Param('id', RequirementId) id: string, @Param('key') key: string, @Body() body: unknown): Promise<RedirectAnswer> {
    questionIn(await this.asking(viewer, id), key);
    const form = await readForm(DirectionForm, body);
    return form.isValid ? this.change(viewer, id, moving(key, form.values.direction)) : redirect(requirementsPaths.show(id));
  }

  private async asking(viewer: Viewer, id: string): Promise<Requirement> {
    const requirement = await this.requirements.find(viewer, id);
    if (requirement.kind !== 'questions') throw new NotFound();
    return requirement;
  }

  private async change(viewer: Viewer, id: string, change: DraftChange): Promise<RedirectAnswer> {
    await this.changeDraft.run(viewer, id, change);
    return redirect(requirementsPaths.show(id), { flash: { kind: 'ok', text: 'The draft is saved. Nobody sees it before you publish it.' } });
  }
}

function questionPage({ id }: Requirement, key: string | null, form: FormView, status = 200): PageAnswer {
  const view = {
    title: key === null ? 'Add a question' : 'Change the question',
    label: key === null ? 'Add question' : 'Save question',
    action: key === null ? requirementsPaths.questions(id) : requirementsPaths.question(id, key),
    ...{ answerChoices, form },
    backPath: requirementsPaths.show(id),
  };
  return page('onboarding/requirements/question', view, { layout: 'focus', status });
}
