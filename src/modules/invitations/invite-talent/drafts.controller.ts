import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { actingClientOf, mayInvite } from '../../clients/index.js';
import { Allow, CurrentViewer, FormStandsAt, type Viewer } from '../../../platform/security/index.js';
import { page, redirect, type PageAnswer, type RedirectAnswer } from '../../../platform/views/index.js';
import { invitationsPaths } from '../invitations.paths.js';
import { invitationId } from '../invitation-id.js';
import { DiscardDraft } from './discard-draft.js';
import { DraftListQuery } from './draft-list.query.js';
import { draftListView } from './draft-list.view.js';
import { DraftQuery } from './draft.query.js';
import { InvitePage } from './invite-page.js';

/** *Save draft*, the drafts there are, and throwing one away. */
@Controller()
export class DraftsController {
  constructor(
    private readonly list: DraftListQuery,
    private readonly drafts: DraftQuery,
    private readonly discard: DiscardDraft,
    private readonly invitePage: InvitePage,
  ) {}

  @Get(invitationsPaths.drafts)
  @Allow(mayInvite)
  async index(@CurrentViewer() viewer: Viewer, @Query('after') after: unknown): Promise<PageAnswer> {
    const asked = typeof after === 'string' ? after : null;
    return page('invitations/drafts', draftListView(await this.list.page(actingClientOf(viewer).id, asked), asked), { layout: 'room' });
  }

  @Post(invitationsPaths.drafts)
  @Allow(mayInvite)
  create(@CurrentViewer() viewer: Viewer, @Body() body: unknown): Promise<PageAnswer | RedirectAnswer> {
    return this.invitePage.saveHalf(viewer, null, body);
  }

  @FormStandsAt((id) => invitationsPaths.draftEdit(id))
  @Post(invitationsPaths.draftKeeping(':id'))
  @Allow(mayInvite)
  update(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Body() body: unknown): Promise<PageAnswer | RedirectAnswer> {
    return this.invitePage.saveHalf(viewer, invitationId(id), body);
  }

  @Get(invitationsPaths.draftRemoval(':id'))
  @Allow(mayInvite)
  async remove(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<PageAnswer | RedirectAnswer> {
    const { state, name, address } = await this.drafts.ofClient(actingClientOf(viewer).id, invitationId(id));
    if (state !== 'draft') return redirect(invitationsPaths.clientInvitation(id));
    const paths = { removal: invitationsPaths.draftRemoval(id), back: invitationsPaths.drafts };
    return page('invitations/discard', { title: 'Discard this draft?', name: name || 'nobody yet', address, paths }, { layout: 'room' });
  }

  @Post(invitationsPaths.draftRemoval(':id'))
  @Allow(mayInvite)
  async destroy(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<RedirectAnswer> {
    await this.discard.run(viewer, invitationId(id));
    return redirect(invitationsPaths.drafts, { flash: { kind: 'ok', text: 'The draft is gone. Nobody was told of it.' } });
  }
}
