import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { foldAddress } from '../../../platform/addresses/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { isId } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { invalid, readForm } from '../../../platform/forms/index.js';
import { Allow, CurrentViewer, FormStandsAt, Limits, type Viewer } from '../../../platform/security/index.js';
import { page, redirect, type PageAnswer, type RedirectAnswer } from '../../../platform/views/index.js';
import { actingClientOf } from '../acting-client.js';
import { clientsPaths } from '../clients.paths.js';
import { anyMember, mayManageMembers } from '../permissions.js';
import { InviteColleague } from './invite-colleague.js';
import { PeopleQuery } from './people.query.js';
import { peopleView } from './people.view.js';
import { ColleagueForm } from './person.form.js';
import { rightsView } from './rights.view.js';

/** Each naming of a new address is a mail to somebody who may not expect it. */
const namings = { max: 30, perMinutes: 60 };
/** So is each further mail. */
const resendings = { max: 3, perMinutes: 60 };

/** The people of one's client. */
@Controller()
export class PeopleController {
  constructor(
    private readonly people: PeopleQuery,
    private readonly inviteColleague: InviteColleague,
    private readonly limits: Limits,
    private readonly clock: Clock,
  ) {}

  @Get(clientsPaths.people)
  @Allow(anyMember)
  async index(@CurrentViewer() viewer: Viewer): Promise<PageAnswer> {
    const everybody = await this.people.everybody(actingClientOf(viewer).id);
    return page('clients/people', peopleView({ viewer, at: this.clock.now() }, everybody), { layout: 'room' });
  }

  @Post(clientsPaths.people)
  @Allow(mayManageMembers)
  async create(@CurrentViewer() viewer: Viewer, @Body() body: unknown): Promise<PageAnswer | RedirectAnswer> {
    const { id } = actingClientOf(viewer);
    const form = await readForm(ColleagueForm, body);
    const address = foldAddress(form.values.email);
    const everybody = await this.people.everybody(id);
    if (everybody.members.some(({ email }) => foldAddress(email) === address)) form.addError('email', 'Somebody with this address belongs to your company already');
    if (!form.isValid || address === null) return invalid('clients/people', peopleView({ viewer, at: this.clock.now() }, everybody, form.view()), form, { layout: 'room' });
    await this.limits.take('client people', id, namings);
    await this.inviteColleague.run(viewer, { address, role: form.values.role });
    return redirect(clientsPaths.people, { flash: { kind: 'ok', text: `A mail to ${address} says how to join.` } });
  }

  @FormStandsAt(clientsPaths.people)
  @Post(clientsPaths.awaitedMail(':id'))
  @Allow(mayManageMembers)
  async resend(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<RedirectAnswer> {
    if (!isId(id)) throw new NotFound();
    await this.limits.take('client people again', `${actingClientOf(viewer).id} ${id}`, resendings);
    await this.inviteColleague.resend(viewer, id);
    return redirect(clientsPaths.people, { flash: { kind: 'ok', text: 'One more mail is on its way. Earlier ones keep working.' } });
  }

  @FormStandsAt(clientsPaths.people)
  @Post(clientsPaths.awaitedRemoval(':id'))
  @Allow(mayManageMembers)
  async withdraw(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<RedirectAnswer> {
    if (!isId(id)) throw new NotFound();
    await this.inviteColleague.withdraw(viewer, id);
    return redirect(clientsPaths.people, { flash: { kind: 'ok', text: "The mail's button lets nobody in any more." } });
  }

  @Get(clientsPaths.rights)
  @Allow(anyMember)
  rights(@CurrentViewer() viewer: Viewer): PageAnswer {
    return page('clients/rights', rightsView(viewer), { layout: 'room' });
  }
}
