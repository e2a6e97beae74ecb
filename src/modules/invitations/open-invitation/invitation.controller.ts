import { Controller, Get, Param, Req } from '@nestjs/common';
import type { Request } from 'express';
import { accountsPaths } from '../../accounts/accounts.paths.js';
import { Journeys } from '../../journeys/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { MaybeViewer, Public, type Viewer } from '../../../platform/security/index.js';
import { page, redirect, type PageAnswer, type RedirectAnswer } from '../../../platform/views/index.js';
import { declinedView, expiredView } from './closed-invitation.view.js';
import { AcceptedByAnother, InvitationRevokedAlready } from '../invitation.errors.js';
import { invitationsPaths } from '../invitations.paths.js';
import { invitationView } from './invitation.view.js';
import type { OpenedInvitation } from './opened-invitation.query.js';
import { Visitors } from './visitors.js';

/** The page behind the mail's button. It shows; nothing is accepted by looking. */
@Controller()
export class InvitationController {
  constructor(
    private readonly visitors: Visitors,
    private readonly journeys: Journeys,
    private readonly clock: Clock,
  ) {}

  @Get(invitationsPaths.invitation(':id'))
  @Public()
  async show(@Req() req: Request, @MaybeViewer() viewer: Viewer | null, @Param('id') id: string): Promise<PageAnswer | RedirectAnswer> {
    const opened = await this.visitors.open(req, viewer, id);
    if (opened.state === 'accepted') return this.afterwards(opened, viewer);
    if (opened.state === 'revoked') throw new InvitationRevokedAlready();
    if (opened.state === 'declined' && !opened.isOver) return page('invitations/declined', declinedView(opened), { layout: 'focus' });
    if (opened.state === 'expired' || opened.isOver) return page('invitations/expired', expiredView(opened), { layout: 'focus' });
    return page('invitations/show', invitationView(opened, viewer, this.clock.now()), { layout: 'focus' });
  }

  /** Its own person goes on where they stand; anybody else learns only that it is settled. */
  private async afterwards(opened: OpenedInvitation, viewer: Viewer | null): Promise<RedirectAnswer> {
    const isTheirs = viewer !== null && viewer.personId === opened.acceptedById;
    if (isTheirs && opened.contractId !== null) return redirect(await this.journeys.nextPath(opened.contractId));
    throw new AcceptedByAnother(accountsPaths.signIn(invitationsPaths.invitation(opened.id)));
  }
}
