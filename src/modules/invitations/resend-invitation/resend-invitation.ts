import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/index.js';
import { actingClientOf } from '../../clients/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { newId } from '../../../platform/database/index.js';
import { Events } from '../../../platform/events/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { InTransaction } from '../../../platform/transactions/index.js';
import { InvitationRenewed, InvitationResent } from '../events.js';
import { InvitationsRepository } from '../invitations.repository.js';
import { PlanOfInvitations } from '../plan-of-invitations.query.js';

/** A new mail for the same invitation. Earlier mails keep working, and the deadline never gets shorter. */
@Injectable()
export class ResendInvitation {
  constructor(
    private readonly invitations: InvitationsRepository,
    private readonly plans: PlanOfInvitations,
    private readonly audit: Audit,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  @InTransaction()
  async run(viewer: Viewer, invitationId: string): Promise<void> {
    await this.inside(viewer, invitationId);
  }

  /** The same, as part of the caller's transaction. An expired invitation opens again with it. */
  async inside(viewer: Viewer, invitationId: string): Promise<void> {
    const clientId = actingClientOf(viewer).id;
    const invitation = await this.invitations.ofClient(clientId, invitationId);
    const invitationDays = await this.plans.daysOf(invitation);
    const at = this.clock.now();
    const isOpen = invitation.isOpen(at);
    if (isOpen) invitation.resend(at, invitationDays);
    else invitation.renew(at, invitationDays);
    await this.invitations.save(invitation);
    await this.audit.append({ action: 'invitations.resent', tenantId: clientId, actorId: viewer.personId, subjectType: 'invitation', subjectId: invitationId });
    const told = { invitationId, clientId, at: at.toISOString() };
    await this.events.publish(
      isOpen ? new InvitationResent({ ...told, resendId: newId() }) : new InvitationRenewed({ ...told, contractId: invitation.contractId, renewalId: newId() }),
    );
  }
}
