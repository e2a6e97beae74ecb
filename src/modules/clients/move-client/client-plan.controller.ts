import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { blankForm, invalid, readForm } from '../../../platform/forms/index.js';
import { admin, Allow, CurrentViewer, type Viewer } from '../../../platform/security/index.js';
import { page, type PageAnswer, redirect, type RedirectAnswer } from '../../../platform/views/index.js';
import { Client } from '../client.entity.js';
import { clientsPaths } from '../clients.paths.js';
import { ClientListQuery } from '../list-clients/client-list.query.js';
import { ClientPlanForm } from './client-plan.form.js';
import { MoveClient } from './move-client.js';

const template = 'clients/client-plan';

/** The plan that a client is on, and the way to another. */
@Controller()
export class ClientPlanController {
  constructor(
    private readonly database: Database,
    private readonly list: ClientListQuery,
    private readonly moveClient: MoveClient,
  ) {}

  @Get(clientsPaths.clientPlan(':id'))
  @Allow(admin)
  async show(@Param('id', ParseUUIDPipe) id: string): Promise<PageAnswer> {
    const client = await this.client(id);
    return page(template, { ...(await this.view(client)), form: blankForm(ClientPlanForm, { plan: client.planKey }) }, { layout: 'desk' });
  }

  @Post(clientsPaths.clientPlan(':id'))
  @Allow(admin)
  async update(@CurrentViewer() viewer: Viewer, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown): Promise<PageAnswer | RedirectAnswer> {
    const client = await this.client(id);
    const form = await readForm(ClientPlanForm, body);
    const view = await this.view(client);
    const chosen = view.plans.find(({ value }) => value === form.values.plan);
    if (form.isValid && !chosen) form.addError('plan', 'Choose a plan');
    if (!form.isValid || !chosen) return invalid(template, view, form, { layout: 'desk' });
    const isMoved = await this.moveClient.run(viewer, id, chosen.value);
    const text = isMoved ? `${client.name} is on the plan ${chosen.label} from now on. Invitations under way keep the plan they were sent under.` : `${client.name} is on the plan ${chosen.label} already.`;
    return redirect(clientsPaths.adminClients, { flash: { kind: isMoved ? 'ok' : 'info', text } });
  }

  private async client(id: string): Promise<Client> {
    const client = await this.database.repository(Client).findOneBy({ id });
    if (!client) throw new NotFound();
    return client;
  }

  private async view({ id, name }: Client) {
    const plans = (await this.list.plans()).map(({ key, name: label }) => ({ value: key, label }));
    return { title: `Plan of ${name}`, clientName: name, plans, paths: { clients: clientsPaths.adminClients, plan: clientsPaths.clientPlan(id), plans: clientsPaths.plans } };
  }
}
