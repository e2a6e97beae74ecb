import { Controller, Get, Param, Req } from '@nestjs/common';
import type { Request } from 'express';
import { accountsPaths } from '../../accounts/accounts.paths.js';
import { Journeys } from '../../journeys/index.js';
import { MaybeViewer, Public, type Viewer } from '../../../platform/security/index.js';
import { page, redirect, type PageAnswer, type RedirectAnswer } from '../../../platform/views/index.js';
import { AcceptedSubject } from '../accept-invitation/accepted-subject.query.js';
import { declinedView, expiredView } from './closed-invitation.view.js';
import { AcceptedByAnother, InvitationRevokedAlready, InvitedCloudIsGone } from '../invitation.errors.js';
import { invitationsPaths } from '../invitations.paths.js';
import { OptOuts } from '../opt-out/opt-outs.js';
import { InvitationPage } from './invitation-page.js';
import type { OpenedInvitation } from './opened-invitation.query.js';
import { mayOptOut, Visitors } from './visitors.js';

/** The page behind the mail's button. It shows; nothing is accepted by looking. */
@Controller()
export class InvitationController {
  constructor(
    private readonly visitors: Visitors,
    private readonly journeys: Journeys,
    private readonly pages: InvitationPage,
    private readonly subject: AcceptedSubject,
    private readonly optOuts: OptOuts,
  ) {}

  @Get(invitationsPaths.invitation(':id'))
  @Public()
  async show(@Req() req: Request, @MaybeViewer() viewer: Viewer | null, @Param('id') id: string): Promise<PageAnswer | RedirectAnswer> {
    const opened = await this.visitors.open(req, viewer, id);
    if (opened.state === 'accepted') return this.afterwards(opened, viewer);
    if (opened.target === 'cloud' && opened.isCloudDeleted) throw new InvitedCloudIsGone(opened.clientName);
    if (opened.state === 'revoked') throw new InvitationRevokedAlready();
    if (opened.state === 'declined') return page('invitations/declined', declinedView(opened, await this.hasOptedOut(opened)), { layout: 'focus' });
    if (opened.state === 'expired' || opened.isOver) return page('invitations/expired', expiredView(opened, await this.hasOptedOut(opened)), { layout: 'focus' });
    return page('invitations/show', await this.pages.of(opened, viewer), { layout: 'focus' });
  }

  /** Told to nobody but whoever may take it back. */
  private async hasOptedOut(opened: OpenedInvitation): Promise<boolean> {
    return mayOptOut(opened) && (await this.optOuts.among(opened.clientId, [opened.foldedAddress])).size > 0;
  }

  /** Its own person goes on where they stand; anybody else learns only that it is settled. */
  private async afterwards(opened: OpenedInvitation, viewer: Viewer | null): Promise<RedirectAnswer> {
    const isTheirs = viewer !== null && viewer.personId === opened.acceptedById;
    if (isTheirs) return redirect(await this.journeys.nextPath(await this.subject.of(opened)));
    throw new AcceptedByAnother(viewer === null ? accountsPaths.signIn(invitationsPaths.invitation(opened.id)) : null);
  }
}
