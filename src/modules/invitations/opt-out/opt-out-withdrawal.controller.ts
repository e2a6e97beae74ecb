import { Controller, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { AnyContext, FormStandsAt, Limits, MaybeViewer, Public, type Viewer } from '../../../platform/security/index.js';
import { redirect, type RedirectAnswer } from '../../../platform/views/index.js';
import { invitationsPaths } from '../invitations.paths.js';
import { mayOptOut, Visitors } from '../open-invitation/visitors.js';
import { TakeBackOptOut } from './take-back-opt-out.js';

/** *Let them invite me again*, by the same link, as long as it opens the invitation. */
@Controller()
export class OptOutWithdrawalController {
  constructor(
    private readonly visitors: Visitors,
    private readonly takeBack: TakeBackOptOut,
    private readonly limits: Limits,
  ) {}

  @FormStandsAt(invitationsPaths.invitation)
  @Post(invitationsPaths.optOutWithdrawal(':id'))
  @Public()
  @AnyContext()
  async create(@Req() req: Request, @MaybeViewer() viewer: Viewer | null, @Param('id') id: string): Promise<RedirectAnswer> {
    const opened = await this.visitors.open(req, viewer, id);
    if (!mayOptOut(opened)) return redirect(invitationsPaths.invitation(id));
    await this.limits.take('invitation decline', id, { max: 5, perMinutes: 60 });
    await this.takeBack.run(id, opened.isTheirs ? (viewer?.personId ?? null) : null);
    return redirect(invitationsPaths.invitation(id), { flash: { kind: 'ok', text: `${opened.clientName} can invite you again.` } });
  }
}
