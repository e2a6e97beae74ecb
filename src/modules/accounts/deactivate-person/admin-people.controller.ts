import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { isId } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { invalid, readForm, type FormReading } from '../../../platform/forms/index.js';
import { admin, Allow, CurrentViewer, type Viewer } from '../../../platform/security/index.js';
import { page, redirect, type PageAnswer, type RedirectAnswer } from '../../../platform/views/index.js';
import { accountsPaths } from '../accounts.paths.js';
import { FormerAdministratorForm, NewAdministratorForm } from '../change-administrators/administrator.form.js';
import { ChangeAdministrators } from '../change-administrators/change-administrators.js';
import { OwnPassword } from '../show-security/own-password.js';
import { adminPeopleView, adminPersonView } from './admin-people.view.js';
import { DeactivatePerson } from './deactivate-person.js';
import { DeactivationForm, ReactivationForm } from './deactivation.form.js';
import { PeopleListQuery, type PersonInFull } from './people-list.query.js';

const layout = { layout: 'desk' } as const;
const template = 'accounts/admin-person';
const longestSearch = 120;

/** People in the back office: to find one, to close their account, to let them back in, to make them administrator or no longer. */
@Controller()
@Allow(admin)
export class AdminPeopleController {
  constructor(
    private readonly list: PeopleListQuery,
    private readonly deactivatePerson: DeactivatePerson,
    private readonly administrators: ChangeAdministrators,
    private readonly ownPassword: OwnPassword,
  ) {}

  @Get(accountsPaths.adminPeople)
  async index(@Query('q') q: unknown, @Query('before') given: unknown, @Query('tab') tab: unknown): Promise<PageAnswer> {
    const search = typeof q === 'string' ? q.slice(0, longestSearch).trim() : '';
    const before = typeof given === 'string' && isId(given) ? given : null;
    const asked = { search, before, isAdminsOnly: tab === 'administrators' };
    return page('accounts/admin-people', adminPeopleView(await this.list.page(asked), asked), layout);
  }

  @Get(accountsPaths.adminPerson(':id'))
  async show(@CurrentViewer() viewer: Viewer, @Param('id', ParseUUIDPipe) id: string): Promise<PageAnswer> {
    return page(template, adminPersonView(await this.person(id), viewer.personId), layout);
  }

  @Post(accountsPaths.deactivation(':id'))
  async deactivate(@CurrentViewer() viewer: Viewer, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown): Promise<PageAnswer | RedirectAnswer> {
    const person = await this.person(id);
    const form = await readForm(DeactivationForm, body);
    await this.checkPassword(viewer, form, 'password');
    if (!form.isValid) return invalid(template, adminPersonView(person, viewer.personId, form.view()), form, layout);
    const isDone = await this.deactivatePerson.deactivate(viewer, id, form.values.reason);
    return this.back(id, isDone ? `The account of ${person.fullName} is deactivated, and they are signed out everywhere. A mail tells them.` : `The account of ${person.fullName} was deactivated already.`);
  }

  @Post(accountsPaths.deactivationEnd(':id'))
  async reactivate(@CurrentViewer() viewer: Viewer, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown): Promise<PageAnswer | RedirectAnswer> {
    const person = await this.person(id);
    const form = await readForm(ReactivationForm, body);
    await this.checkPassword(viewer, form, 'password');
    if (!form.isValid) return invalid(template, adminPersonView(person, viewer.personId, form.view()), form, layout);
    const isDone = await this.deactivatePerson.reactivate(viewer, id);
    return this.back(id, isDone ? `${person.fullName} can sign in again. A mail tells them.` : `The account of ${person.fullName} was active already.`);
  }

  @Post(accountsPaths.administratorRights(':id'))
  async makeAdministrator(@CurrentViewer() viewer: Viewer, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown): Promise<PageAnswer | RedirectAnswer> {
    const person = await this.person(id);
    const form = await readForm(NewAdministratorForm, body);
    await this.checkPassword(viewer, form, 'rightsPassword');
    if (!form.isValid) return invalid(template, adminPersonView(person, viewer.personId, form.view()), form, layout);
    const isDone = await this.administrators.make(viewer, id, form.values.rightsReason);
    return this.back(id, isDone ? `${person.fullName} is now an administrator and signs in again to see the back office. Mails tell them and the other administrators.` : `${person.fullName} was an administrator already.`);
  }

  @Post(accountsPaths.administratorRightsEnd(':id'))
  async endAdministrator(@CurrentViewer() viewer: Viewer, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown): Promise<PageAnswer | RedirectAnswer> {
    const person = await this.person(id);
    const form = await readForm(FormerAdministratorForm, body);
    await this.checkPassword(viewer, form, 'rightsPassword');
    if (!form.isValid) return invalid(template, adminPersonView(person, viewer.personId, form.view()), form, layout);
    const isDone = await this.administrators.end(viewer, id);
    return this.back(id, isDone ? `${person.fullName} is no longer an administrator. Mails tell them and the other administrators.` : `${person.fullName} was no administrator any more.`);
  }

  private async checkPassword<Field extends string>({ personId }: Viewer, form: FormReading<Record<Field, string>>, field: Field): Promise<void> {
    if (form.isValid && !(await this.ownPassword.isRight(personId, form.values[field]))) form.addError(field, 'That is not your password');
  }

  private async person(id: string): Promise<PersonInFull> {
    const person = await this.list.one(id);
    if (!person) throw new NotFound();
    return person;
  }

  private back(id: string, text: string): RedirectAnswer {
    return redirect(accountsPaths.adminPerson(id), { flash: { kind: 'ok', text } });
  }
}
