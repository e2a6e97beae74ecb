import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { journeysPaths } from '../../journeys/journeys.paths.js';
import { isId } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { invalid, readForm } from '../../../platform/forms/index.js';
import { Allow, CurrentViewer, FormStandsAt, type Viewer } from '../../../platform/security/index.js';
import { page, redirect, type PageAnswer, type RedirectAnswer } from '../../../platform/views/index.js';
import { actingAgencyOf } from '../acting-agency.js';
import { agenciesPaths } from '../agencies.paths.js';
import { rolesThatOwn } from '../agency-rights.js';
import { anyAgencyMember, mayOwn } from '../permissions.js';
import { ChangePeople } from './change-people.js';
import { PeopleQuery, type PersonRow } from './people.query.js';
import { personView } from './people.view.js';
import { RoleForm, wordsOfRole } from './person.form.js';

/** One person of one's agency: owners change the role and remove, everybody may leave. */
@Controller()
export class PersonController {
  constructor(
    private readonly people: PeopleQuery,
    private readonly changePeople: ChangePeople,
  ) {}

  @Get(agenciesPaths.person(':id'))
  @Allow(anyAgencyMember)
  async show(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<PageAnswer> {
    return page('agencies/person', personView(viewer, await this.person(viewer, id)), { layout: 'room' });
  }

  @Post(agenciesPaths.person(':id'))
  @Allow(mayOwn)
  async update(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Body() body: unknown): Promise<PageAnswer | RedirectAnswer> {
    const form = await readForm(RoleForm, body);
    const person = await this.person(viewer, id);
    if (!form.isValid) return invalid('agencies/person', personView(viewer, person, form.view()), form, { layout: 'room' });
    await this.changePeople.changeRole(viewer, id, form.values.role);
    return redirect(agenciesPaths.people, { flash: { kind: 'ok', text: `${person.fullName} is ${wordsOfRole(form.values.role).toLowerCase()} now.` } });
  }

  @FormStandsAt(agenciesPaths.person)
  @Post(agenciesPaths.personRemoval(':id'))
  @Allow(anyAgencyMember)
  async remove(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<RedirectAnswer> {
    const person = await this.person(viewer, id);
    await this.changePeople.remove(viewer, id);
    if (id === viewer.personId) return redirect(journeysPaths.home, { flash: { kind: 'ok', text: `You have left ${actingAgencyOf(viewer).name}.` } });
    return redirect(agenciesPaths.people, { flash: { kind: 'ok', text: `${person.fullName} belongs to the agency no longer.` } });
  }

  /** Others' pages are for owners; one's own is for everybody. */
  private async person(viewer: Viewer, id: string): Promise<PersonRow> {
    const agency = actingAgencyOf(viewer);
    const isAllowed = id === viewer.personId || rolesThatOwn.includes(agency.role);
    if (!isId(id) || !isAllowed) throw new NotFound();
    return this.people.member(agency.id, id);
  }
}
