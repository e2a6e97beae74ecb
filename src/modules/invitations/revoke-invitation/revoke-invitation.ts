import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/index.js';
import { actingClientOf } from '../../clients/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { Events } from '../../../platform/events/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { InTransaction } from '../../../platform/transactions/index.js';
import { InvitationRevoked } from '../events.js';
import { InvitationsRepository } from '../invitations.repository.js';

/** The client takes an invitation back for good. Its links go on working as far as saying so. */
@Injectable()
export class RevokeInvitation {
  constructor(
    private readonly invitations: InvitationsRepository,
    private readonly audit: Audit,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** A second press finds it revoked and changes nothing. */
  @InTransaction()
  async run(viewer: Viewer, invitationId: string): Promise<void> {
    const clientId = actingClientOf(viewer).id;
    const invitation = await this.invitations.ofClient(clientId, invitationId);
    if (invitation.state === 'revoked') return;
    const at = this.clock.now();
    invitation.revoke(viewer.personId, at);
    await this.invitations.save(invitation);
    await this.audit.append({ action: 'invitations.revoked', tenantId: clientId, actorId: viewer.personId, subjectType: 'invitation', subjectId: invitationId });
    await this.events.publish(new InvitationRevoked({ invitationId, clientId, contractId: invitation.contractId, at: at.toISOString() }));
  }
}
