import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { invalid, readForm } from '../../../platform/forms/index.js';
import { admin, Allow, CurrentViewer, type Viewer } from '../../../platform/security/index.js';
import { page, redirect, type PageAnswer, type RedirectAnswer } from '../../../platform/views/index.js';
import { Client } from '../client.entity.js';
import { clientsPaths } from '../clients.paths.js';
import { PeopleQuery } from '../people/people.query.js';
import { adminClientView } from './admin-client.view.js';
import { SuspendClient } from './suspend-client.js';
import { SuspensionForm } from './suspension.form.js';

const template = 'clients/admin-show';
const layout = { layout: 'desk' } as const;

/** One client in the back office: who belongs to it, and whether it may go on. */
@Controller()
@Allow(admin)
export class AdminClientController {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleQuery,
    private readonly suspendClient: SuspendClient,
  ) {}

  @Get(clientsPaths.adminClient(':id'))
  async show(@Param('id', ParseUUIDPipe) id: string): Promise<PageAnswer> {
    return page(template, adminClientView(await this.client(id), await this.people.everybody(id)), layout);
  }

  @Post(clientsPaths.suspension(':id'))
  async suspend(@CurrentViewer() viewer: Viewer, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown): Promise<PageAnswer | RedirectAnswer> {
    const client = await this.client(id);
    const form = await readForm(SuspensionForm, body);
    if (!form.isValid) return invalid(template, adminClientView(client, await this.people.everybody(id), form.view()), form, layout);
    await this.suspendClient.suspend(viewer, id, form.values.reason);
    return redirect(clientsPaths.adminClient(id), { flash: { kind: 'ok', text: `${client.name} is suspended. Its owners are told by mail.` } });
  }

  @Post(clientsPaths.suspensionEnd(':id'))
  async lift(@CurrentViewer() viewer: Viewer, @Param('id', ParseUUIDPipe) id: string): Promise<RedirectAnswer> {
    const client = await this.client(id);
    await this.suspendClient.lift(viewer, id);
    return redirect(clientsPaths.adminClient(id), { flash: { kind: 'ok', text: `${client.name} goes on. Its owners are told by mail.` } });
  }

  private async client(id: string): Promise<Client> {
    const client = await this.database.repository(Client).findOneBy({ id });
    if (!client) throw new NotFound();
    return client;
  }
}
