import { Controller, Get, Param, Req } from '@nestjs/common';
import type { Request } from 'express';
import { accountsPaths } from '../../accounts/accounts.paths.js';
import { MaybeViewer, Public, type Viewer } from '../../../platform/security/index.js';
import { page, redirect, type PageAnswer, type RedirectAnswer } from '../../../platform/views/index.js';
import { invitationsPaths } from '../invitations.paths.js';
import type { OpenedInvitation } from './opened-invitation.query.js';
import { isOpen, Visitors } from './visitors.js';

/** *Not you?*: what to do with an invitation that reached the wrong person, or the right one at another address. It decides nothing; declining is an act of its own. */
@Controller()
export class WrongPersonController {
  constructor(private readonly visitors: Visitors) {}

  @Get(invitationsPaths.wrongPerson(':id'))
  @Public()
  async show(@Req() req: Request, @MaybeViewer() viewer: Viewer | null, @Param('id') id: string): Promise<PageAnswer | RedirectAnswer> {
    const opened = await this.visitors.open(req, viewer, id);
    if (!isOpen(opened)) return redirect(invitationsPaths.invitation(id));
    return page('invitations/wrong-person', wrongPersonView(opened, viewer), { layout: 'focus' });
  }
}

function wrongPersonView({ id, address, clientName, inviterName, inviterEmail }: OpenedInvitation, viewer: Viewer | null) {
  const invitation = invitationsPaths.invitation(id);
  return {
    title: 'Is this invitation not for you?',
    ...{ address, clientName, inviterName, inviterEmail },
    // Signed in, the invitation's own page offers to switch, or to add the invited address.
    otherAddressPath: viewer === null ? accountsPaths.signIn(invitation) : invitation,
    declinePath: invitationsPaths.decline(id),
    reportPath: accountsPaths.report(id),
    invitationPath: invitation,
    footerNote: `Sent by ${clientName} through Gangway`,
  };
}
