import { Injectable } from '@nestjs/common';
import { actingClientOf } from '../../clients/index.js';
import { foldAddress } from '../../../platform/addresses/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { newId } from '../../../platform/database/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { InTransaction } from '../../../platform/transactions/index.js';
import { InvitationNotOpen } from '../invitation.errors.js';
import { Invitation } from '../invitation.entity.js';
import { InvitationsRepository } from '../invitations.repository.js';
import { contractTargetKey } from './draft-terms.js';
import { termsOf } from './draft-input.js';
import type { InviteForm } from './invite.form.js';

/** Keeps what was typed as a draft, so that nothing is lost on the way to *Send invitation* and back. */
@Injectable()
export class KeepDraft {
  constructor(
    private readonly invitations: InvitationsRepository,
    private readonly clock: Clock,
  ) {}

  /** @param draftId the draft to change, or null for a new one */
  @InTransaction()
  async run(viewer: Viewer, draftId: string | null, form: InviteForm): Promise<string> {
    const client = actingClientOf(viewer);
    const invitation = draftId === null ? this.begin(viewer.personId, client.id) : await this.invitations.ofClient(client.id, draftId);
    if (invitation.state !== 'draft') throw new InvitationNotOpen(invitation.state);
    const terms = termsOf(form);
    Object.assign(invitation, {
      name: form.name,
      address: form.email,
      foldedAddress: foldAddress(form.email),
      personalMessage: form.personalMessage,
      title: terms.projectName,
      targetKey: contractTargetKey(terms),
      terms,
    });
    await this.invitations.refuseTwin(invitation);
    await this.invitations.save(invitation);
    return invitation.id;
  }

  private begin(invitedById: string, clientId: string): Invitation {
    return Object.assign(new Invitation(), { id: newId(), clientId, invitedById, audience: 'freelancer', target: 'contract', state: 'draft', createdAt: this.clock.now() });
  }
}
