import { Controller, Get, Param, Post } from '@nestjs/common';
import { actingClientOf, mayInvite } from '../../clients/index.js';
import { Allow, CurrentViewer, type Viewer } from '../../../platform/security/index.js';
import { page, redirect, type PageAnswer, type RedirectAnswer } from '../../../platform/views/index.js';
import { InvitationFactsQuery } from '../invitation-facts.query.js';
import { InvitationNotFound } from '../invitation.errors.js';
import { invitationId } from '../invitation-id.js';
import { invitationsPaths } from '../invitations.paths.js';
import { RevokeInvitation } from './revoke-invitation.js';

/** *Revoke* asks once more, because it is for good. */
@Controller()
export class RevocationController {
  constructor(
    private readonly revoke: RevokeInvitation,
    private readonly facts: InvitationFactsQuery,
  ) {}

  @Get(invitationsPaths.revocation(':id'))
  @Allow(mayInvite)
  async new(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<PageAnswer> {
    const facts = await this.facts.ofClient(actingClientOf(viewer).id, invitationId(id));
    if (!facts) throw new InvitationNotFound();
    const { name, address, target, title } = facts;
    const paths = { revocation: invitationsPaths.revocation(id), back: invitationsPaths.clientInvitation(id) };
    return page('invitations/revoke', { title: 'Revoke this invitation?', name, address, isCloud: target === 'cloud', invitedTo: title, paths }, { layout: 'room' });
  }

  @Post(invitationsPaths.revocation(':id'))
  @Allow(mayInvite)
  async create(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<RedirectAnswer> {
    await this.revoke.run(viewer, invitationId(id));
    return redirect(invitationsPaths.list, { flash: { kind: 'ok', text: 'The invitation is revoked. Its links say so.' } });
  }
}
