import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { blankForm, readForm } from '../../../platform/forms/index.js';
import type { FormView } from '../../../platform/forms/index.js';
import { Allow, CurrentViewer } from '../../../platform/security/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { page, redirect } from '../../../platform/views/index.js';
import type { PageAnswer, RedirectAnswer } from '../../../platform/views/index.js';
import { actingClientOf, mayDoClientTasks } from '../../clients/index.js';
import { ClientTaskQuery } from '../client-tasks/client-task.query.js';
import type { ClientTask } from '../client-tasks/client-task.query.js';
import { clientTaskView } from '../client-tasks/client-task-view.js';
import { unknownId } from '../onboarding.errors.js';
import { clientTasksPaths } from '../onboarding.paths.js';
import { ColleaguesQuery } from './colleagues.query.js';
import type { Colleague } from './colleagues.query.js';
import { HandOverForm } from './hand-over.form.js';
import { HandOverTask } from './hand-over-task.js';

/** Handing one of the client's own tasks to a colleague. */
@Controller('client/tasks/:id/hand-over')
@Allow(mayDoClientTasks)
export class HandOverController {
  constructor(
    private readonly clientTask: ClientTaskQuery,
    private readonly colleagues: ColleaguesQuery,
    private readonly handOverTask: HandOverTask,
  ) {}

  @Get()
  async show(@CurrentViewer() viewer: Viewer, @Param('id', new ParseUUIDPipe(unknownId)) taskId: string): Promise<PageAnswer> {
    return this.page(viewer, taskId, blankForm(HandOverForm), 200);
  }

  @Post()
  async create(
    @CurrentViewer() viewer: Viewer,
    @Param('id', new ParseUUIDPipe(unknownId)) taskId: string,
    @Body() body: unknown,
  ): Promise<PageAnswer | RedirectAnswer> {
    const form = await readForm(HandOverForm, body);
    const { colleagueId, note } = form.values;
    const known = await this.colleagues.of(actingClientOf(viewer).id);
    if (colleagueId !== '' && !known.some(({ personId }) => personId === colleagueId)) form.addError('colleagueId', 'Choose one of your colleagues');
    if (!form.isValid) return this.page(viewer, taskId, form.view(), 422);
    const name = await this.handOverTask.run(viewer, taskId, { toId: colleagueId, note });
    return redirect(clientTasksPaths.show(taskId), { flash: { kind: 'ok', text: colleagueId === viewer.personId ? 'This is yours now' : `${name} has it now, and gets a mail` } });
  }

  private async page(viewer: Viewer, taskId: string, form: FormView, status: number): Promise<PageAnswer> {
    const { id } = actingClientOf(viewer);
    const [task, colleagues] = await Promise.all([this.clientTask.of(id, taskId), this.colleagues.of(id)]);
    const data = {
      ...clientTaskView(viewer, task, form),
      choices: [{ value: '', label: 'Choose a colleague' }, ...choicesOf(colleagues, task, viewer)],
      action: clientTasksPaths.handOver(taskId),
      taskPath: clientTasksPaths.show(taskId),
    };
    return page('onboarding/client-task-hand-over', data, { layout: 'focus', status });
  }
}

/** Everybody but the one who has it already. */
function choicesOf(colleagues: readonly Colleague[], task: ClientTask, viewer: Viewer): { value: string; label: string }[] {
  return colleagues
    .filter(({ personId }) => personId !== task.withId)
    .map(({ personId, fullName, role }) => ({ value: personId, label: personId === viewer.personId ? `${fullName} (you)` : `${fullName}, ${role}` }));
}
