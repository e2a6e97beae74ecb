import { Controller, Param, Post } from '@nestjs/common';
import { mayInvite } from '../../../clients/index.js';
import { Allow, CurrentViewer, FormStandsAt, type Viewer } from '../../../../platform/security/index.js';
import { redirect, type RedirectAnswer } from '../../../../platform/views/index.js';
import { invitationsPaths } from '../../invitations.paths.js';
import { SendImport } from './send-import.js';
import { SteerImport } from './steer-import.js';

/** The buttons of an import; each leads back to its page, which says how far it is. */
@Controller()
@Allow(mayInvite)
export class ImportSendingController {
  constructor(
    private readonly sendImport: SendImport,
    private readonly steerImport: SteerImport,
  ) {}

  @FormStandsAt(invitationsPaths.oneImport)
  @Post(invitationsPaths.importSending(':id'))
  async send(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<RedirectAnswer> {
    await this.sendImport.run(viewer, id);
    return redirect(invitationsPaths.oneImport(id));
  }

  @FormStandsAt(invitationsPaths.oneImport)
  @Post(invitationsPaths.importPause(':id'))
  async pause(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<RedirectAnswer> {
    await this.steerImport.pause(viewer, id);
    return redirect(invitationsPaths.oneImport(id));
  }

  @FormStandsAt(invitationsPaths.oneImport)
  @Post(invitationsPaths.importResumption(':id'))
  async resume(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<RedirectAnswer> {
    await this.steerImport.resume(viewer, id);
    return redirect(invitationsPaths.oneImport(id));
  }

  @FormStandsAt(invitationsPaths.oneImport)
  @Post(invitationsPaths.importTakingBack(':id'))
  async takeBack(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<RedirectAnswer> {
    await this.steerImport.takeBack(viewer, id);
    return redirect(invitationsPaths.oneImport(id));
  }

  @FormStandsAt(invitationsPaths.oneImport)
  @Post(invitationsPaths.importUndoing(':id'))
  async undo(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<RedirectAnswer> {
    await this.steerImport.undo(viewer, id);
    return redirect(invitationsPaths.oneImport(id));
  }
}
