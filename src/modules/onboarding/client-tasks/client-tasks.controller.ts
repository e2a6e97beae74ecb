import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { blankForm, readForm } from '../../../platform/forms/index.js';
import type { FormView } from '../../../platform/forms/index.js';
import { Allow, CurrentViewer } from '../../../platform/security/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { page, redirect } from '../../../platform/views/index.js';
import type { PageAnswer, RedirectAnswer } from '../../../platform/views/index.js';
import { actingClientOf, mayDoClientTasks } from '../../clients/index.js';
import { unknownId } from '../onboarding.errors.js';
import { clientTasksPaths } from '../onboarding.paths.js';
import { placeOf } from '../place.js';
import { readClientTaskFilter } from './client-task-filter.js';
import type { ClientTaskFilter } from './client-task-filter.js';
import { ClientTaskQuery } from './client-task.query.js';
import { clientTaskPage } from './client-task-view.js';
import { ClientTasksQuery } from './client-tasks.query.js';
import { listHead, settledTable, waitingView } from './client-tasks-view.js';
import { CompleteClientTask } from './complete-client-task.js';
import { CompletionForm } from './completion.form.js';

/** Tasks waiting for us: what the client itself has to do before somebody can start, and what it has done. */
@Controller('client/tasks')
@Allow(mayDoClientTasks)
export class ClientTasksController {
  constructor(
    private readonly clientTasks: ClientTasksQuery,
    private readonly clientTask: ClientTaskQuery,
    private readonly completeClientTask: CompleteClientTask,
    private readonly clock: Clock,
  ) {}

  @Get()
  async index(@CurrentViewer() viewer: Viewer, @Query() query: Record<string, unknown>): Promise<PageAnswer> {
    const filter = readClientTaskFilter(query);
    return filter.tab === 'done' ? this.settled(viewer, filter) : this.waiting(viewer, filter);
  }

  @Get(':id')
  async show(@CurrentViewer() viewer: Viewer, @Param('id', new ParseUUIDPipe(unknownId)) taskId: string): Promise<PageAnswer> {
    const task = await this.clientTask.of(actingClientOf(viewer).id, taskId);
    const data = clientTaskPage(viewer, task, { form: blankForm(CompletionForm), place: placeOf(viewer, this.clock) });
    return page('onboarding/client-task', data, { layout: 'room' });
  }

  @Get(':id/completion')
  async edit(@Param('id', new ParseUUIDPipe(unknownId)) taskId: string): Promise<RedirectAnswer> {
    return redirect(clientTasksPaths.show(taskId));
  }

  @Post(':id/completion')
  async create(
    @CurrentViewer() viewer: Viewer,
    @Param('id', new ParseUUIDPipe(unknownId)) taskId: string,
    @Body() body: unknown,
  ): Promise<PageAnswer | RedirectAnswer> {
    const form = await readForm(CompletionForm, body);
    if (!form.isValid) return this.refused(viewer, taskId, form.view());
    const { talentName } = await this.clientTask.of(actingClientOf(viewer).id, taskId);
    const title = await this.completeClientTask.run(viewer, taskId, form.values.note);
    return redirect(clientTasksPaths.list, { flash: { kind: 'ok', text: `${title} for ${talentName}: marked as done` } });
  }

  private async refused(viewer: Viewer, taskId: string, form: FormView): Promise<PageAnswer> {
    const task = await this.clientTask.of(actingClientOf(viewer).id, taskId);
    return page('onboarding/client-task', clientTaskPage(viewer, task, { form, place: placeOf(viewer, this.clock) }), { layout: 'room', status: 422 });
  }

  private async waiting(viewer: Viewer, filter: ClientTaskFilter): Promise<PageAnswer> {
    const client = actingClientOf(viewer);
    const found = await this.clientTasks.waiting(client.id, filter, viewer.personId);
    const list = waitingView(found, filter, { viewer, place: placeOf(viewer, this.clock) });
    return page('onboarding/client-tasks', { title: 'Tasks waiting for us', clientName: client.name, ...listHead(viewer, filter), ...list, table: null, form: blankForm(CompletionForm) }, { layout: 'room' });
  }

  private async settled(viewer: Viewer, filter: ClientTaskFilter): Promise<PageAnswer> {
    const client = actingClientOf(viewer);
    const table = settledTable(await this.clientTasks.settled(client.id, filter), filter, placeOf(viewer, this.clock));
    return page('onboarding/client-tasks', { title: 'Tasks waiting for us', clientName: client.name, ...listHead(viewer, filter), ...table, tasks: [], table }, { layout: 'room' });
  }
}
