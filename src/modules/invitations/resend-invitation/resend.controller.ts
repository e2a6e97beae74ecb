import { Controller, Param, Post } from '@nestjs/common';
import { actingClientOf, mayInvite } from '../../clients/index.js';
import { Allow, CurrentViewer, Limits, type Viewer } from '../../../platform/security/index.js';
import { redirect, type RedirectAnswer } from '../../../platform/views/index.js';
import { InvitationFactsQuery } from '../invitation-facts.query.js';
import { InvitationNotFound } from '../invitation.errors.js';
import { invitationId } from '../invitation-id.js';
import { invitationsPaths } from '../invitations.paths.js';
import { resendLimit } from './resend-limit.js';
import { ResendInvitation } from './resend-invitation.js';

/** *Resend*, three times an hour. */
@Controller()
export class ResendController {
  constructor(
    private readonly resend: ResendInvitation,
    private readonly facts: InvitationFactsQuery,
    private readonly limits: Limits,
  ) {}

  @Post(invitationsPaths.resend(':id'))
  @Allow(mayInvite)
  async create(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<RedirectAnswer> {
    // Whose it is comes first: another client's member must not use up the limit.
    const facts = await this.facts.ofClient(actingClientOf(viewer).id, invitationId(id));
    if (!facts) throw new InvitationNotFound();
    await this.limits.take(resendLimit.name, id, resendLimit);
    await this.resend.run(viewer, id);
    return redirect(invitationsPaths.clientInvitation(id), { flash: { kind: 'ok', text: `A new mail is on its way to ${facts.address}. Earlier mails keep working.` } });
  }
}
