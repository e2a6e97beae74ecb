import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { readForm } from '../../../platform/forms/index.js';
import type { FormView } from '../../../platform/forms/index.js';
import { Allow, CurrentViewer } from '../../../platform/security/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { page, redirect } from '../../../platform/views/index.js';
import type { PageAnswer, RedirectAnswer } from '../../../platform/views/index.js';
import { mayDoClientTasks, mayInvite, maySeeContracts } from '../../clients/index.js';
import { talentCloudsPaths } from '../../talent-clouds/talent-clouds.paths.js';
import { contractsPaths } from '../../contracts/contracts.paths.js';
import { cursorOf, readCursor } from '../cursor.js';
import { unknownId } from '../onboarding.errors.js';
import { clientTasksPaths } from '../onboarding.paths.js';
import { ClientTasksQuery, clientTasksPerPage } from './client-tasks.query.js';
import type { WaitingClientTask } from './client-tasks.query.js';
import { CompleteClientTask } from './complete-client-task.js';
import { CompletionForm } from './completion.form.js';

const emptyForm: FormView = { input: { note: '' }, errors: [], errorOf: { note: '' }, hasErrors: false };

/** Tasks waiting for us: what the client itself has to do before somebody can start. */
@Controller('client/tasks')
@Allow(mayDoClientTasks)
export class ClientTasksController {
  constructor(
    private readonly clientTasks: ClientTasksQuery,
    private readonly completeClientTask: CompleteClientTask,
  ) {}

  @Get()
  async index(@CurrentViewer() viewer: Viewer, @Query('after') after?: string): Promise<PageAnswer> {
    return this.list(viewer, { after });
  }

  @Get(':id/completion')
  show(): RedirectAnswer {
    return redirect(clientTasksPaths.list);
  }

  @Post(':id/completion')
  async create(
    @CurrentViewer() viewer: Viewer,
    @Param('id', new ParseUUIDPipe(unknownId)) taskId: string,
    @Body() body: unknown,
  ): Promise<PageAnswer | RedirectAnswer> {
    const form = await readForm(CompletionForm, body);
    if (!form.isValid) return this.list(viewer, { refused: { taskId, form: form.view() } });
    const title = await this.completeClientTask.run(viewer, taskId, form.values.note);
    return redirect(clientTasksPaths.list, { flash: { kind: 'ok', text: `${title}: marked as done` } });
  }

  private async list(viewer: Viewer, { after, refused }: { after?: string; refused?: { taskId: string; form: FormView } }): Promise<PageAnswer> {
    if (viewer.actingAs.kind !== 'client') throw new Error('The rule of this page lets in clients only.');
    const found = await this.clientTasks.of(viewer.actingAs.id, readCursor(after));
    const shown = found.slice(0, clientTasksPerPage);
    const last = found.length > clientTasksPerPage ? shown.at(-1) : undefined;
    const data = {
      title: 'Tasks waiting for us',
      clientName: viewer.actingAs.name,
      tasks: shown.map((task) => rowOf(viewer, task, refused?.taskId === task.id ? refused.form : emptyForm)),
      nextPath: last ? `${clientTasksPaths.list}?after=${cursorOf(last.since, last.id)}` : null,
      hasErrors: refused !== undefined,
      form: null,
    };
    return page('onboarding/client-tasks', data, { layout: 'room', status: refused ? 422 : 200 });
  }
}

function rowOf(viewer: Viewer, task: WaitingClientTask, form: FormView): object {
  return { ...task, form, noteId: `note-${task.id}`, action: clientTasksPaths.completion(task.id), contractPath: wayTo(viewer, task) };
}

/** To the contract or the cloud that the task is for; null for roles that may do the task but not open that page. */
function wayTo(viewer: Viewer, { contractId }: WaitingClientTask): string | null {
  if (contractId === null) return mayInvite.allows(viewer) ? talentCloudsPaths.clientClouds : null;
  return maySeeContracts.allows(viewer) ? contractsPaths.clientContract(contractId) : null;
}
