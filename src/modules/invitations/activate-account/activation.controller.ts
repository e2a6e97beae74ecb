import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { Accounts, SignIn } from '../../accounts/index.js';
import { AgencyNameTaken } from '../../agencies/index.js';
import { contractsPaths } from '../../contracts/contracts.paths.js';
import { Journeys } from '../../journeys/index.js';
import { blankForm, invalid, readForm, type FormReading } from '../../../platform/forms/index.js';
import { AnyContext, Limits, MaybeViewer, Public, type Viewer } from '../../../platform/security/index.js';
import { page, redirect, type PageAnswer, type RedirectAnswer } from '../../../platform/views/index.js';
import { wayOf } from '../open-invitation/way-of-strangers.js';
import { AcceptedSubject } from '../accept-invitation/accepted-subject.query.js';
import { InvitationNotOpen } from '../invitation.errors.js';
import { invitationsPaths } from '../invitations.paths.js';
import type { OpenedInvitation } from '../open-invitation/opened-invitation.query.js';
import { Visitors } from '../open-invitation/visitors.js';
import { ActivateAccount, type Activated } from './activate-account.js';
import { ActivationForm, AgencyActivationForm } from './activation.form.js';
import { activationView } from './activation.view.js';

const template = 'invitations/activation';
const layout = { layout: 'focus' } as const;
const tries = { max: 20, perMinutes: 60 };

/** *Activate your account*: a name and a password, which no robot chooses. */
@Controller()
export class ActivationController {
  constructor(
    private readonly visitors: Visitors,
    private readonly accounts: Accounts,
    private readonly activate: ActivateAccount,
    private readonly signIn: SignIn,
    private readonly journeys: Journeys,
    private readonly subject: AcceptedSubject,
    private readonly limits: Limits,
  ) {}

  @Get(invitationsPaths.activation(':id'))
  @Public()
  async new(@Req() req: Request, @MaybeViewer() viewer: Viewer | null, @Param('id') id: string): Promise<PageAnswer | RedirectAnswer> {
    const opened = await this.visitors.open(req, viewer, id);
    if (!mayActivate(opened, viewer)) return redirect(elsewhere(opened, viewer));
    return page(template, { ...activationView(opened), form: blankForm(formFor(opened), { fullName: opened.name }) }, layout);
  }

  @Post(invitationsPaths.activation(':id'))
  @Public()
  @AnyContext()
  async create(@Req() req: Request, @MaybeViewer() viewer: Viewer | null, @Param('id') id: string, @Body() body: unknown): Promise<PageAnswer | RedirectAnswer> {
    const opened = await this.visitors.open(req, viewer, id);
    if (opened.state === 'accepted') return redirect(await this.journeys.nextPath(await this.subject.of(opened)));
    if (!mayActivate(opened, viewer)) return redirect(elsewhere(opened, viewer));
    await this.limits.take('activation', opened.linkId ?? id, tries);
    const form = await this.read(opened, body);
    if (!form.isValid) return invalid(template, activationView(opened, form.input.agencyName), form, layout);
    return this.comeAboard(req, opened, form);
  }

  private async read(opened: OpenedInvitation, body: unknown): Promise<FormReading<ActivationForm>> {
    const form = await readForm(formFor(opened), body);
    const { fullName, password } = form.values;
    if (password !== '') {
      for (const problem of this.accounts.passwordProblems(password, { fullName, address: opened.address })) form.addError('password', problem);
    }
    return form;
  }

  private async comeAboard(req: Request, opened: OpenedInvitation, form: FormReading<ActivationForm>): Promise<PageAnswer | RedirectAnswer> {
    try {
      const { personId, subjectId } = await this.activateAs(req, opened, form.values);
      // A new offer always begins with reading it; after an earlier press the journey may have gone on.
      const isNewOffer = personId !== null && opened.target === 'contract';
      return redirect(isNewOffer ? contractsPaths.review(subjectId) : await this.journeys.nextPath(subjectId));
    } catch (error) {
      // Closed while the form was being filled in: its page says how it stands.
      if (error instanceof InvitationNotOpen) return redirect(invitationsPaths.invitation(opened.id));
      if (!(error instanceof AgencyNameTaken)) throw error;
      form.addError('agencyName', error.message);
      return invalid(template, activationView(opened, form.input.agencyName), form, layout);
    }
  }

  private async activateAs(req: Request, opened: OpenedInvitation, values: ActivationForm): Promise<Activated> {
    const account = {
      fullName: values.fullName,
      passwordHash: await this.accounts.hashPassword(values.password),
      provedAddress: opened.foldedAddress,
      agencyName: values instanceof AgencyActivationForm ? values.agencyName : null,
      country: values.country || null,
    };
    return this.activate.run(opened.id, account, (personId) => this.signIn.beginWithin(req, personId));
  }
}

function formFor({ audience }: OpenedInvitation): new () => ActivationForm {
  return audience === 'agency' ? AgencyActivationForm : ActivationForm;
}

function mayActivate(opened: OpenedInvitation, viewer: Viewer | null): boolean {
  return viewer === null && wayOf(opened) === invitationsPaths.activation(opened.id);
}

function elsewhere(opened: OpenedInvitation, viewer: Viewer | null): string {
  return viewer === null ? wayOf(opened) : invitationsPaths.invitation(opened.id);
}
