import { Controller, Param, Post } from '@nestjs/common';
import { mayInvite } from '../../clients/index.js';
import { Allow, CurrentViewer, FormStandsAt, type Viewer } from '../../../platform/security/index.js';
import { redirect, type RedirectAnswer } from '../../../platform/views/index.js';
import { invitationId } from '../invitation-id.js';
import { invitationsPaths } from '../invitations.paths.js';
import { TakeBack } from './take-back.js';

/** *Take back*: what has not gone out yet is a draft again. */
@Controller()
export class TakingBackController {
  constructor(private readonly takeBack: TakeBack) {}

  @FormStandsAt(invitationsPaths.clientInvitation)
  @Post(invitationsPaths.takingBack(':id'))
  @Allow(mayInvite)
  async create(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<RedirectAnswer> {
    await this.takeBack.run(viewer, invitationId(id));
    return redirect(invitationsPaths.draft(id), { flash: { kind: 'ok', text: 'Taken back. It is a draft again, and nobody was told.' } });
  }
}
