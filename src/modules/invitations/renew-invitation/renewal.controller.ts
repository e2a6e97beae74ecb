import { Controller, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { AnyContext, FormStandsAt, Limits, MaybeViewer, Public, type Viewer } from '../../../platform/security/index.js';
import { redirect, type RedirectAnswer } from '../../../platform/views/index.js';
import { invitationsPaths } from '../invitations.paths.js';
import { mayOptOut, Visitors } from '../open-invitation/visitors.js';
import { RenewInvitation } from './renew-invitation.js';

/** *Ask for a new one*: one press. Whoever presses, the mail goes to the invited address. */
@Controller()
export class RenewalController {
  constructor(
    private readonly visitors: Visitors,
    private readonly renew: RenewInvitation,
    private readonly limits: Limits,
  ) {}

  @FormStandsAt(invitationsPaths.invitation)
  @Post(invitationsPaths.renewal(':id'))
  @Public()
  @AnyContext()
  async create(@Req() req: Request, @MaybeViewer() viewer: Viewer | null, @Param('id') id: string): Promise<RedirectAnswer> {
    const opened = await this.visitors.open(req, viewer, id);
    const isOver = opened.state === 'expired' || ((opened.state === 'queued' || opened.state === 'sent') && opened.isOver);
    if (!isOver) return redirect(invitationsPaths.invitation(id));
    await this.limits.take('invitation renewal', id, { max: 3, perMinutes: 60 });
    await this.renew.run(id, { personId: opened.isTheirs ? (viewer?.personId ?? null) : null, readsMailbox: mayOptOut(opened) });
    return redirect(invitationsPaths.invitation(id), { flash: { kind: 'ok', text: `A new mail is on its way to ${opened.address}.` } });
  }
}
