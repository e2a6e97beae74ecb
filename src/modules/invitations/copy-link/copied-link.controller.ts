import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { actingClientOf, mayInvite } from '../../clients/index.js';
import { Allow, CurrentViewer, FormStandsAt, type Viewer } from '../../../platform/security/index.js';
import { page, type PageAnswer } from '../../../platform/views/index.js';
import { InvitationFactsQuery } from '../invitation-facts.query.js';
import { InvitationNotFound } from '../invitation.errors.js';
import { invitationId } from '../invitation-id.js';
import { invitationsPaths } from '../invitations.paths.js';
import { CopyLink } from './copy-link.js';

/** *Copy link*: its text stands in the answer to this POST and nowhere else. */
@Controller()
export class CopiedLinkController {
  constructor(
    private readonly copyLink: CopyLink,
    private readonly facts: InvitationFactsQuery,
  ) {}

  @FormStandsAt(invitationsPaths.clientInvitation)
  @Post(invitationsPaths.copiedLink(':id'))
  @Allow(mayInvite)
  @HttpCode(200)
  async create(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<PageAnswer> {
    const facts = await this.facts.ofClient(actingClientOf(viewer).id, invitationId(id));
    if (!facts) throw new InvitationNotFound();
    const link = await this.copyLink.run(viewer, id);
    return page(
      'invitations/copied-link',
      { title: 'Copy this link', link, name: facts.name, address: facts.address, backPath: invitationsPaths.clientInvitation(id) },
      { layout: 'room' },
    );
  }
}
