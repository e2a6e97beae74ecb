import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { actingClientOf, mayInvite } from '../../clients/index.js';
import { Allow, CurrentViewer, FormStandsAt, type Viewer } from '../../../platform/security/index.js';
import { page, redirect, type PageAnswer, type RedirectAnswer } from '../../../platform/views/index.js';
import { invitationsPaths } from '../invitations.paths.js';
import { rowNumberOf } from '../row-number.js';
import { FollowUpQuery } from './follow-up.query.js';
import { followUpView } from './follow-up.view.js';
import { StopFollowUp } from './stop-follow-up.js';

/** One of them: how far it is, and who was left alone and why. */
@Controller()
@Allow(mayInvite)
export class FollowUpController {
  constructor(
    private readonly followUps: FollowUpQuery,
    private readonly stop: StopFollowUp,
  ) {}

  @Get(invitationsPaths.followUp(':id'))
  async show(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Query('after') after: unknown): Promise<PageAnswer> {
    const shown = await this.followUps.ofClient(actingClientOf(viewer).id, id);
    const [reasons, skipped] = await Promise.all([this.followUps.reasons(id), this.followUps.skipped(id, rowNumberOf(after))]);
    return page('invitations/follow-up', followUpView(shown, { reasons, skipped, isLater: rowNumberOf(after) > 0 }), { layout: 'room', fragment: 'invitations/_follow-up-progress' });
  }

  @FormStandsAt(invitationsPaths.followUp)
  @Post(invitationsPaths.followUpStop(':id'))
  async create(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<RedirectAnswer> {
    await this.stop.run(viewer, id);
    return redirect(invitationsPaths.followUp(id));
  }
}
