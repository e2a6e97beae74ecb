import { Body, Controller, Param, Post } from '@nestjs/common';
import { actingClientOf, mayInvite } from '../../clients/index.js';
import { readForm } from '../../../platform/forms/index.js';
import { Allow, CurrentViewer, FormStandsAt, Limits, type Viewer } from '../../../platform/security/index.js';
import { redirect, type RedirectAnswer } from '../../../platform/views/index.js';
import { FormKey, keyOf } from '../form-key.form.js';
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

  @FormStandsAt(invitationsPaths.clientInvitation)
  @Post(invitationsPaths.resend(':id'))
  @Allow(mayInvite)
  async create(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Body() body: unknown): Promise<RedirectAnswer> {
    // Whose it is comes first: another client's member must not use up the limit.
    const facts = await this.facts.ofClient(actingClientOf(viewer).id, invitationId(id));
    if (!facts) throw new InvitationNotFound();
    const formKey = keyOf((await readForm(FormKey, body)).values);
    // A second press asks for nothing more, so it uses nothing up.
    if (!(await this.resend.isDone(viewer, id, formKey))) await this.limits.take(resendLimit.name, id, resendLimit);
    await this.resend.run(viewer, id, formKey);
    return redirect(invitationsPaths.clientInvitation(id), { flash: { kind: 'ok', text: `A new mail is on its way to ${facts.address}. Earlier mails keep working.` } });
  }
}
