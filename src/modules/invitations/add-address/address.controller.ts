import { Controller, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { SignIn } from '../../accounts/index.js';
import { Allow, AnyContext, CurrentViewer, FormStandsAt, signedIn, type Viewer } from '../../../platform/security/index.js';
import { redirect, type RedirectAnswer } from '../../../platform/views/index.js';
import { invitationsPaths } from '../invitations.paths.js';
import { isOpen, readsMailbox, Visitors } from '../open-invitation/visitors.js';
import { AddAddress } from './add-address.js';

/** *Add this address to my account*: through a mailed link at once, through a copied one after the code. */
@Controller()
export class AddressController {
  constructor(
    private readonly visitors: Visitors,
    private readonly addAddress: AddAddress,
    private readonly signIn: SignIn,
  ) {}

  @FormStandsAt(invitationsPaths.invitation)
  @Post(invitationsPaths.address(':id'))
  @Allow(signedIn)
  @AnyContext()
  async create(@Req() req: Request, @CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<RedirectAnswer> {
    const opened = await this.visitors.open(req, viewer, id);
    if (!isOpen(opened) || opened.isTheirs) return redirect(invitationsPaths.invitation(id));
    if (!readsMailbox(opened)) return redirect(invitationsPaths.mailboxProof(id));
    await this.addAddress.run(viewer.personId, opened);
    await this.signIn.renewAsIs(req, viewer.personId);
    const text = `${opened.address} is one of your addresses now. You can accept the invitation.`;
    return redirect(invitationsPaths.invitation(id), { flash: { kind: 'ok', text } });
  }
}
