import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/index.js';
import { actingClientOf } from '../../clients/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { Events } from '../../../platform/events/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { InTransaction } from '../../../platform/transactions/index.js';
import { ApprovalsRepository } from '../approve-invitation/approvals.repository.js';
import { InvitationTakenBack } from '../events.js';
import { InvitationsRepository } from '../invitations.repository.js';

/** Makes a draft again of an invitation that waits for approval or for its hour: nobody was told of it yet. */
@Injectable()
export class TakeBack {
  constructor(
    private readonly invitations: InvitationsRepository,
    private readonly approvals: ApprovalsRepository,
    private readonly audit: Audit,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** A second press finds a draft and changes nothing. @throws InvitationNotOpen when it went out a moment before */
  @InTransaction()
  async run(viewer: Viewer, invitationId: string): Promise<void> {
    const { id: clientId } = actingClientOf(viewer);
    const invitation = await this.invitations.ofClient(clientId, invitationId);
    if (invitation.state === 'draft') return;
    const at = this.clock.now();
    invitation.comeBack(null);
    await this.invitations.save(invitation);
    await this.approvals.takeBack(invitationId, viewer.personId, at);
    await this.audit.append({ action: 'invitations.taken-back', tenantId: clientId, actorId: viewer.personId, subjectType: 'invitation', subjectId: invitationId });
    await this.events.publish(new InvitationTakenBack({ invitationId, clientId, at: at.toISOString() }));
  }
}
