import { Body, Controller, Param, Post } from '@nestjs/common';
import { journeysPaths } from '../../journeys/journeys.paths.js';
import { invalid, readForm } from '../../../platform/forms/index.js';
import { Allow, CurrentViewer, FormStandsAt, type Viewer } from '../../../platform/security/index.js';
import { redirect, type PageAnswer, type RedirectAnswer } from '../../../platform/views/index.js';
import { actingClientOf } from '../acting-client.js';
import { clientsPaths } from '../clients.paths.js';
import { personView } from '../people/person.view.js';
import { ShownPerson } from '../people/shown-person.js';
import { anyMember, rolesThatInvite } from '../permissions.js';
import { LeaveClient } from './leave-client.js';
import { LeavingForm } from './leaving.form.js';

/** Everybody may leave, owners remove; both say who takes over. */
@Controller()
export class LeavingController {
  constructor(
    private readonly shown: ShownPerson,
    private readonly leaveClient: LeaveClient,
  ) {}

  @FormStandsAt(clientsPaths.person)
  @Post(clientsPaths.personLeaving(':id'))
  @Allow(anyMember)
  async create(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Body() body: unknown): Promise<PageAnswer | RedirectAnswer> {
    const form = await readForm(LeavingForm, body);
    const shown = await this.shown.to(viewer, id);
    const { person, successors } = shown;
    const successor = successors.find(({ personId }) => personId === form.values.takesOver);
    // Where nobody could take over they are the last owner, and the action says so.
    if (rolesThatInvite.includes(person.role) && !successor && successors.length > 0) form.addError('takesOver', 'Choose who takes over the open work');
    if (!form.isValid) return invalid('clients/person', personView(viewer, shown, { leaving: form.view() }), form, { layout: 'room' });
    await this.leaveClient.run(viewer, id, successor?.personId ?? null);
    const takesOver = successor ? ` ${successor.fullName} takes over what was open.` : '';
    if (id === viewer.personId) return redirect(journeysPaths.home, { flash: { kind: 'ok', text: `You have left ${actingClientOf(viewer).name}.${takesOver}` } });
    return redirect(clientsPaths.people, { flash: { kind: 'ok', text: `${person.fullName} belongs to your company no longer.${takesOver}` } });
  }
}
