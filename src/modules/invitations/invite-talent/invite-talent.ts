import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/index.js';
import { actingClientOf, Clients } from '../../clients/index.js';
import { Contracts } from '../../contracts/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { Events } from '../../../platform/events/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { InTransaction } from '../../../platform/transactions/index.js';
import { TalentInvited } from '../events.js';
import type { Invitation } from '../invitation.entity.js';
import { InvitationsRepository } from '../invitations.repository.js';
import { termsInput } from './draft-terms.js';

/** Sends a checked draft on its way: the contract is drafted, and the mail follows once all of it is committed. */
@Injectable()
export class InviteTalent {
  constructor(
    private readonly invitations: InvitationsRepository,
    private readonly clients: Clients,
    private readonly contracts: Contracts,
    private readonly audit: Audit,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** A second press finds the invitation already on its way and changes nothing. */
  @InTransaction()
  async run(viewer: Viewer, draftId: string): Promise<void> {
    const client = actingClientOf(viewer);
    const invitation = await this.invitations.ofClient(client.id, draftId);
    if (invitation.state !== 'draft' || invitation.terms === null) return;
    const at = this.clock.now();
    const { invitationDays } = await this.clients.planOf(client.id);
    const contractId = await this.contracts.draft(termsInput(invitation.terms), {
      clientId: client.id,
      hiringManagerId: viewer.personId,
      audience: invitation.audience,
      at,
    });
    invitation.invitedById = viewer.personId;
    invitation.queue(contractId, at, invitationDays);
    await this.invitations.save(invitation);
    await this.tell(invitation, at);
  }

  private async tell({ id, clientId, invitedById, kind }: Invitation, at: Date): Promise<void> {
    await this.audit.append({ action: 'invitations.talent-invited', tenantId: clientId, actorId: invitedById, subjectType: 'invitation', subjectId: id, facts: { kind } });
    await this.events.publish(new TalentInvited({ invitationId: id, clientId, kind, invitedById, at: at.toISOString() }));
  }
}
