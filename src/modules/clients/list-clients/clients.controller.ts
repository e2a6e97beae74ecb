import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { isId } from '../../../platform/database/index.js';
import { blankForm, invalid, readForm } from '../../../platform/forms/index.js';
import { admin, Allow, CurrentViewer, type Viewer } from '../../../platform/security/index.js';
import { page, redirect, type PageAnswer, type RedirectAnswer } from '../../../platform/views/index.js';
import { AddClient } from '../add-client/add-client.js';
import { ClientForm } from '../add-client/client.form.js';
import { clientsPaths } from '../clients.paths.js';
import { ClientListQuery, type ClientRow } from './client-list.query.js';

/** The clients of this Gangway, and the form that lets another one in. */
@Controller()
export class ClientsController {
  constructor(
    private readonly list: ClientListQuery,
    private readonly addClient: AddClient,
  ) {}

  @Get(clientsPaths.adminClients)
  @Allow(admin)
  async index(@Query('before') before?: string): Promise<PageAnswer> {
    return page('clients/index', { ...(await this.view(before)), form: blankForm(ClientForm) }, { layout: 'desk' });
  }

  @Post(clientsPaths.adminClients)
  @Allow(admin)
  async create(@CurrentViewer() viewer: Viewer, @Body() body: unknown): Promise<PageAnswer | RedirectAnswer> {
    const form = await readForm(ClientForm, body);
    const view = await this.view();
    if (form.values.plan !== '' && !view.plans.some(({ value }) => value === form.values.plan)) form.addError('plan', 'Choose a plan');
    if (form.isValid) {
      const { outcome } = await this.addClient.run(viewer, form.values);
      if (outcome === 'added') {
        return redirect(clientsPaths.adminClients, { flash: { kind: 'ok', text: `${form.values.name} is added. A mail to ${form.values.owner} says how to begin.` } });
      }
      form.addError('name', 'A client with this name is here already');
    }
    return invalid('clients/index', view, form, { layout: 'desk' });
  }

  private async view(before?: string) {
    const [{ rows, older }, plans] = await Promise.all([
      this.list.page(isId(before) ? before : null),
      this.list.plans(),
    ]);
    return {
      title: 'Clients',
      action: clientsPaths.adminClients,
      columns: [{ label: 'Client' }, { label: 'Plan' }, { label: 'Owner' }, { label: 'Since' }],
      rows: rows.map(clientRow),
      plans: plans.map(({ key, name }) => ({ value: key, label: name })),
      newer: before ? clientsPaths.adminClients : null,
      older: older === null ? null : `${clientsPaths.adminClients}?before=${older}`,
    };
  }
}

function clientRow({ id, name, planName, ownerAddress, ownerJoined, isSuspended, createdAt }: ClientRow) {
  return {
    cells: [
      { label: 'Client', who: { name, id, note: isSuspended ? 'Suspended' : '', isOrganisation: true, path: clientsPaths.adminClient(id) } },
      { label: 'Plan', text: planName, path: clientsPaths.clientPlan(id) },
      { label: 'Owner', text: ownerJoined ? ownerAddress : `${ownerAddress}, has not joined yet` },
      { label: 'Since', at: createdAt },
    ],
  };
}
