import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { actingClientOf, mayInvite } from '../../clients/index.js';
import { blankForm, invalid, readForm } from '../../../platform/forms/index.js';
import { Allow, CurrentViewer, Limits, type Viewer } from '../../../platform/security/index.js';
import { page, redirect, type PageAnswer, type RedirectAnswer } from '../../../platform/views/index.js';
import { InvitationFactsQuery } from '../invitation-facts.query.js';
import type { InvitationFacts } from '../invitation-facts.js';
import { AddressUnchanged, AlreadyInvited, InvitationNotFound } from '../invitation.errors.js';
import { invitationId } from '../invitation-id.js';
import { invitationsPaths } from '../invitations.paths.js';
import { AddressForm } from './address.form.js';
import { CorrectAddress } from './correct-address.js';

const template = 'invitations/correct-address';
const layout = { layout: 'room' } as const;

/** *Correct address*: the mail goes out anew, and links to the first address are replaced. */
@Controller()
export class ClientAddressController {
  constructor(
    private readonly correct: CorrectAddress,
    private readonly facts: InvitationFactsQuery,
    private readonly limits: Limits,
  ) {}

  @Get(invitationsPaths.clientAddress(':id'))
  @Allow(mayInvite)
  async edit(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<PageAnswer> {
    const facts = await this.factsOf(viewer, id);
    return page(template, { ...addressView(facts), form: blankForm(AddressForm, { email: facts.address }) }, layout);
  }

  @Post(invitationsPaths.clientAddress(':id'))
  @Allow(mayInvite)
  async update(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Body() body: unknown): Promise<PageAnswer | RedirectAnswer> {
    const facts = await this.factsOf(viewer, id);
    const form = await readForm(AddressForm, body);
    if (form.isValid) {
      await this.limits.take('invitation correction', id, { max: 10, perMinutes: 60 });
      const refused = await this.tryToCorrect(viewer, id, form.values.email);
      if (refused === null) {
        return redirect(invitationsPaths.clientInvitation(id), { flash: { kind: 'ok', text: `The invitation is on its way to ${form.values.email}. The first link is replaced.` } });
      }
      form.addError('email', refused);
    }
    return invalid(template, addressView(facts), form, layout);
  }

  private async tryToCorrect(viewer: Viewer, id: string, address: string): Promise<string | null> {
    try {
      await this.correct.run(viewer, id, address);
      return null;
    } catch (error) {
      if (error instanceof AddressUnchanged || error instanceof AlreadyInvited) return error.message;
      throw error;
    }
  }

  private async factsOf(viewer: Viewer, id: string): Promise<InvitationFacts> {
    const facts = await this.facts.ofClient(actingClientOf(viewer).id, invitationId(id));
    if (!facts) throw new InvitationNotFound();
    return facts;
  }
}

function addressView({ id, name, address }: InvitationFacts) {
  return { title: 'Correct the address', name, address, action: invitationsPaths.clientAddress(id), backPath: invitationsPaths.clientInvitation(id) };
}
