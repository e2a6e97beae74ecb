import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { accountsPaths } from '../../accounts/accounts.paths.js';
import { Accounts, SignIn } from '../../accounts/index.js';
import { contractsPaths } from '../../contracts/contracts.paths.js';
import { Journeys } from '../../journeys/index.js';
import { blankForm, invalid, readForm } from '../../../platform/forms/index.js';
import { AnyContext, Limits, MaybeViewer, Public, type Viewer } from '../../../platform/security/index.js';
import { page, redirect, type PageAnswer, type RedirectAnswer } from '../../../platform/views/index.js';
import { wayOf } from '../accept-invitation/acceptance.controller.js';
import { InvitationNotOpen } from '../invitation.errors.js';
import { invitationsPaths } from '../invitations.paths.js';
import type { OpenedInvitation } from '../open-invitation/opened-invitation.query.js';
import { Visitors } from '../open-invitation/visitors.js';
import { ActivateAccount, type Activated } from './activate-account.js';
import { ActivationForm } from './activation.form.js';

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
    private readonly limits: Limits,
  ) {}

  @Get(invitationsPaths.activation(':id'))
  @Public()
  async new(@Req() req: Request, @MaybeViewer() viewer: Viewer | null, @Param('id') id: string): Promise<PageAnswer | RedirectAnswer> {
    const opened = await this.visitors.open(req, viewer, id);
    if (!mayActivate(opened, viewer)) return redirect(elsewhere(opened, viewer));
    return page(template, { ...activationView(opened), form: blankForm(ActivationForm, { fullName: opened.name }) }, layout);
  }

  @Post(invitationsPaths.activation(':id'))
  @Public()
  @AnyContext()
  async create(@Req() req: Request, @MaybeViewer() viewer: Viewer | null, @Param('id') id: string, @Body() body: unknown): Promise<PageAnswer | RedirectAnswer> {
    const opened = await this.visitors.open(req, viewer, id);
    if (opened.state === 'accepted' && opened.contractId !== null) return redirect(await this.journeys.nextPath(opened.contractId));
    if (!mayActivate(opened, viewer)) return redirect(elsewhere(opened, viewer));
    await this.limits.take('activation', opened.linkId ?? id, tries);
    const form = await readForm(ActivationForm, body);
    const { fullName, password } = form.values;
    if (password !== '') {
      for (const problem of this.accounts.passwordProblems(password, { fullName, address: opened.address })) form.addError('password', problem);
    }
    if (!form.isValid) return invalid(template, activationView(opened), form, layout);
    return this.comeAboard(req, opened, { fullName, passwordHash: await this.accounts.hashPassword(password) });
  }

  private async comeAboard(req: Request, opened: OpenedInvitation, account: { fullName: string; passwordHash: string }): Promise<RedirectAnswer> {
    const activated = await this.tryToActivate(req, opened, account);
    if (activated === null) return redirect(invitationsPaths.invitation(opened.id));
    // A new offer always begins with reading it; after an earlier press the journey may have gone on.
    return redirect(activated.personId === null ? await this.journeys.nextPath(activated.contractId) : contractsPaths.review(activated.contractId));
  }

  /** Null when the invitation was closed while the form was being filled in: its page says how it stands. */
  private async tryToActivate(req: Request, opened: OpenedInvitation, account: { fullName: string; passwordHash: string }): Promise<Activated | null> {
    try {
      const details = { ...account, provedAddress: opened.foldedAddress };
      return await this.activate.run(opened.id, details, (personId) => this.signIn.beginWithin(req, personId));
    } catch (error) {
      if (error instanceof InvitationNotOpen) return null;
      throw error;
    }
  }
}

function mayActivate(opened: OpenedInvitation, viewer: Viewer | null): boolean {
  return viewer === null && wayOf(opened) === invitationsPaths.activation(opened.id);
}

function elsewhere(opened: OpenedInvitation, viewer: Viewer | null): string {
  return viewer === null ? wayOf(opened) : invitationsPaths.invitation(opened.id);
}

function activationView({ id, address, clientName, inviterName, title }: OpenedInvitation) {
  return {
    title: 'Activate your account',
    address,
    clientName,
    inviterName,
    projectName: title,
    paths: {
      invitation: invitationsPaths.invitation(id),
      activation: invitationsPaths.activation(id),
      terms: accountsPaths.terms,
      privacy: accountsPaths.privacy,
    },
    scripts: true,
    footerNote: `Sent by ${clientName} through Gangway`,
    reportPath: accountsPaths.report(id),
  };
}
