import { Controller, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { accountsPaths } from '../../accounts/accounts.paths.js';
import { Journeys } from '../../journeys/index.js';
import { AnyContext, MaybeViewer, Public, type Viewer } from '../../../platform/security/index.js';
import { redirect, type RedirectAnswer } from '../../../platform/views/index.js';
import { AddressNotYours, InvitationNotOpen } from '../invitation.errors.js';
import { invitationId } from '../invitation-id.js';
import { invitationsPaths } from '../invitations.paths.js';
import type { OpenedInvitation } from '../open-invitation/opened-invitation.query.js';
import { isOpen, readsMailbox, Visitors } from '../open-invitation/visitors.js';
import { AcceptInvitation } from './accept-invitation.js';

/** *Accept invitation*. Pressed by nobody in particular it accepts nothing: it leads to a password or to the sign-in. */
@Controller()
export class AcceptanceController {
  constructor(
    private readonly accept: AcceptInvitation,
    private readonly visitors: Visitors,
    private readonly journeys: Journeys,
  ) {}

  @Post(invitationsPaths.acceptance(':id'))
  @Public()
  @AnyContext()
  async create(@Req() req: Request, @MaybeViewer() viewer: Viewer | null, @Param('id') id: string): Promise<RedirectAnswer> {
    if (viewer === null) return redirect(wayOf(await this.visitors.open(req, null, id)));
    const contractId = await this.acceptAs(viewer, invitationId(id));
    if (contractId !== null) return redirect(await this.journeys.nextPath(contractId));
    // Whoever may not see it is refused here; everybody else is told on its page how it stands.
    await this.visitors.open(req, viewer, id);
    return redirect(invitationsPaths.invitation(id));
  }

  private async acceptAs(viewer: Viewer, id: string): Promise<string | null> {
    try {
      return await this.accept.run(viewer.personId, id);
    } catch (error) {
      if (error instanceof AddressNotYours || error instanceof InvitationNotOpen) return null;
      throw error;
    }
  }
}

/** Where somebody who is not signed in goes on. Only who reads the mailbox learns whether its address has an account. */
export function wayOf(opened: OpenedInvitation): string {
  if (!isOpen(opened)) return invitationsPaths.invitation(opened.id);
  if (!readsMailbox(opened)) return invitationsPaths.mailboxProof(opened.id);
  return opened.isAddressKnown ? accountsPaths.signIn(invitationsPaths.invitation(opened.id)) : invitationsPaths.activation(opened.id);
}
