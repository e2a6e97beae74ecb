import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { foldAddress } from '../../../platform/addresses/index.js';
import { isId } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { invalid, readForm } from '../../../platform/forms/index.js';
import { Allow, CurrentViewer, FormStandsAt, Limits, type Viewer } from '../../../platform/security/index.js';
import { page, redirect, type PageAnswer, type RedirectAnswer } from '../../../platform/views/index.js';
import { actingAgencyOf } from '../acting-agency.js';
import { agenciesPaths } from '../agencies.paths.js';
import { anyAgencyMember, mayOwn } from '../permissions.js';
import { ChangePeople } from './change-people.js';
import { PeopleQuery } from './people.query.js';
import { peopleView, rightsView } from './people.view.js';
import { NewPersonForm } from './person.form.js';

/** Each naming of a new address is a mail to somebody who may not expect it. */
const namings = { max: 30, perMinutes: 60 };

/** The people of one's agency. */
@Controller()
export class PeopleController {
  constructor(
    private readonly people: PeopleQuery,
    private readonly changePeople: ChangePeople,
    private readonly limits: Limits,
  ) {}

  @Get(agenciesPaths.people)
  @Allow(anyAgencyMember)
  async index(@CurrentViewer() viewer: Viewer): Promise<PageAnswer> {
    return page('agencies/people', peopleView(viewer, await this.everybody(viewer)), { layout: 'room' });
  }

  @Post(agenciesPaths.people)
  @Allow(mayOwn)
  async create(@CurrentViewer() viewer: Viewer, @Body() body: unknown): Promise<PageAnswer | RedirectAnswer> {
    const form = await readForm(NewPersonForm, body);
    const { members, awaited } = await this.everybody(viewer);
    const { role } = form.values;
    const address = foldAddress(form.values.email);
    if (members.some(({ email }) => foldAddress(email) === address)) form.addError('email', 'Somebody with this address belongs to the agency already');
    if (!form.isValid || address === null) return invalid('agencies/people', peopleView(viewer, { members, awaited }, form.view()), form, { layout: 'room' });
    await this.limits.take('agency people', actingAgencyOf(viewer).id, namings);
    await this.changePeople.name(viewer, { address, role });
    return redirect(agenciesPaths.people, { flash: { kind: 'ok', text: `A mail to ${address} says how to join.` } });
  }

  @FormStandsAt(agenciesPaths.people)
  @Post(agenciesPaths.awaitedRemoval(':id'))
  @Allow(mayOwn)
  async withdraw(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<RedirectAnswer> {
    if (!isId(id)) throw new NotFound();
    await this.changePeople.withdraw(viewer, id);
    return redirect(agenciesPaths.people, { flash: { kind: 'ok', text: "The mail's button adds nobody any more." } });
  }

  @Get(agenciesPaths.rights)
  @Allow(anyAgencyMember)
  rights(@CurrentViewer() viewer: Viewer): PageAnswer {
    return page('agencies/rights', rightsView(viewer), { layout: 'room' });
  }

  private async everybody(viewer: Viewer) {
    const { id } = actingAgencyOf(viewer);
    const [members, awaited] = await Promise.all([this.people.members(id), this.people.awaited(id)]);
    return { members, awaited };
  }
}
