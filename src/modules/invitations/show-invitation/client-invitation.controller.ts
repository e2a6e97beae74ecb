import { Controller, Get, Param } from '@nestjs/common';
import { actingClientOf, mayInvite } from '../../clients/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { Allow, CurrentViewer, type Viewer } from '../../../platform/security/index.js';
import { page, type PageAnswer } from '../../../platform/views/index.js';
import { invitationId } from '../invitation-id.js';
import { invitationsPaths } from '../invitations.paths.js';
import { InvitationStoryQuery } from './invitation-story.query.js';
import { storyView } from './invitation-story.view.js';

/** One invitation of the client, with its whole story. */
@Controller()
export class ClientInvitationController {
  constructor(
    private readonly stories: InvitationStoryQuery,
    private readonly clock: Clock,
  ) {}

  @Get(invitationsPaths.clientInvitation(':id'))
  @Allow(mayInvite)
  async show(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<PageAnswer> {
    const story = await this.stories.ofClient(actingClientOf(viewer).id, invitationId(id));
    return page('invitations/story', storyView(story, viewer, this.clock.now()), { layout: 'room' });
  }
}
