import { Body, Controller, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { AgencyNameTaken } from '../../agencies/index.js';
import { Journeys } from '../../journeys/index.js';
import { talentCloudsPaths } from '../../talent-clouds/talent-clouds.paths.js';
import { invalid, readForm, type FormReading } from '../../../platform/forms/index.js';
import { AnyContext, FormStandsAt, MaybeViewer, Public, type Viewer } from '../../../platform/security/index.js';
import { redirect, type PageAnswer, type RedirectAnswer } from '../../../platform/views/index.js';
import { AddressNotYours, AgencyNotNamed, InvitationNotOpen } from '../invitation.errors.js';
import { invitationId } from '../invitation-id.js';
import { invitationsPaths } from '../invitations.paths.js';
import { InvitationPage } from '../open-invitation/invitation-page.js';
import { isOpen, Visitors } from '../open-invitation/visitors.js';
import { wayOf } from '../open-invitation/way-of-strangers.js';
import { AcceptInvitation } from './accept-invitation.js';
import type { Settled } from './acceptance.js';
import { AgencyForm, choiceOf, namesAgency } from './agency.form.js';

/** *Accept invitation*. Pressed by nobody in particular it accepts nothing: it leads to a password or to the sign-in. */
@Controller()
export class AcceptanceController {
  constructor(
    private readonly accept: AcceptInvitation,
    private readonly visitors: Visitors,
    private readonly pages: InvitationPage,
    private readonly journeys: Journeys,
  ) {}

  @FormStandsAt(invitationsPaths.invitation)
  @Post(invitationsPaths.acceptance(':id'))
  @Public()
  @AnyContext()
  async create(@Req() req: Request, @MaybeViewer() viewer: Viewer | null, @Param('id') id: string, @Body() body: unknown): Promise<PageAnswer | RedirectAnswer> {
    if (viewer === null) return redirect(wayOf(await this.visitors.open(req, null, id)));
    const form = namesAgency(body) ? await readForm(AgencyForm, body) : null;
    if (form !== null && !form.isValid) return this.askAgain(req, viewer, id, form);
    try {
      return await this.goOn(await this.accept.run(viewer.personId, invitationId(id), form && choiceOf(form.values)));
    } catch (error) {
      return this.refused(error, { req, viewer, id, form: form ?? (await readForm(AgencyForm, body)) });
    }
  }

  private async goOn({ subjectId, wasThereAlready }: Settled): Promise<RedirectAnswer> {
    if (!wasThereAlready) return redirect(await this.journeys.nextPath(subjectId));
    return redirect(talentCloudsPaths.membership(subjectId), { flash: { kind: 'info', text: 'You are in this talent cloud already. Nothing changed.' } });
  }

  /** What the agency's name can mend stands beside it; whoever may not see the invitation is refused; everybody else is told on its page how it stands. */
  private async refused(error: unknown, { req, viewer, id, form }: { req: Request; viewer: Viewer; id: string; form: FormReading<AgencyForm> }): Promise<PageAnswer | RedirectAnswer> {
    if (error instanceof AgencyNameTaken) form.addError('agencyName', error.message);
    else if (error instanceof AddressNotYours || error instanceof InvitationNotOpen) {
      await this.visitors.open(req, viewer, id);
      return redirect(invitationsPaths.invitation(id));
    } else if (!(error instanceof AgencyNotNamed)) throw error;
    return this.askAgain(req, viewer, id, form);
  }

  private async askAgain(req: Request, viewer: Viewer, id: string, form: FormReading<AgencyForm>): Promise<PageAnswer | RedirectAnswer> {
    const opened = await this.visitors.open(req, viewer, id);
    if (!isOpen(opened) || !opened.isTheirs) return redirect(invitationsPaths.invitation(id));
    return invalid('invitations/show', await this.pages.of(opened, viewer, form.input.agencyName), form, { layout: 'focus' });
  }
}
