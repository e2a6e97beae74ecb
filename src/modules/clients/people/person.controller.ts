import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { invalid, readForm } from '../../../platform/forms/index.js';
import { Allow, CurrentViewer, type Viewer } from '../../../platform/security/index.js';
import { page, redirect, type PageAnswer, type RedirectAnswer } from '../../../platform/views/index.js';
import { clientsPaths } from '../clients.paths.js';
import { anyMember, mayManageMembers } from '../permissions.js';
import { ChangeRole, losesWork } from './change-role.js';
import { RoleForm } from './person.form.js';
import { personView } from './person.view.js';
import { ShownPerson } from './shown-person.js';
import { wordsOfRole } from './role-words.js';

/** One person of one's client, whose role owners change. */
@Controller()
export class PersonController {
  constructor(
    private readonly shown: ShownPerson,
    private readonly changeRole: ChangeRole,
  ) {}

  @Get(clientsPaths.person(':id'))
  @Allow(anyMember)
  async show(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<PageAnswer> {
    return page('clients/person', personView(viewer, await this.shown.to(viewer, id)), { layout: 'room' });
  }

  @Post(clientsPaths.person(':id'))
  @Allow(mayManageMembers)
  async update(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Body() body: unknown): Promise<PageAnswer | RedirectAnswer> {
    const form = await readForm(RoleForm, body);
    const shown = await this.shown.to(viewer, id);
    const { person, successors } = shown;
    const { role, handedTo } = form.values;
    const successor = successors.find(({ personId }) => personId === handedTo);
    if (form.isValid && losesWork(person.role, role) && !successor) form.addError('handedTo', 'Choose who takes over their open work');
    if (!form.isValid) return invalid('clients/person', personView(viewer, shown, { role: form.view() }), form, { layout: 'room' });
    await this.changeRole.run(viewer, id, { role, handedToId: successor?.personId ?? null });
    const takesOver = successor && losesWork(person.role, role) ? ` ${successor.fullName} takes over what was open.` : '';
    return redirect(clientsPaths.people, { flash: { kind: 'ok', text: `${person.fullName} is ${wordsOfRole(role).toLowerCase()} now.${takesOver}` } });
  }
}
