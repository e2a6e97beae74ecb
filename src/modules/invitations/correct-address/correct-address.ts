import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/index.js';
import { actingClientOf } from '../../clients/index.js';
import { foldAddress } from '../../../platform/addresses/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { newId } from '../../../platform/database/index.js';
import { Events } from '../../../platform/events/index.js';
import { SecretLinks, type Viewer } from '../../../platform/security/index.js';
import { InTransaction } from '../../../platform/transactions/index.js';
import { InvitationAddressCorrected } from '../events.js';
import { ApprovalRoute } from '../approve-invitation/approval-route.js';
import { AddressNeedsApproval } from '../invitation.errors.js';
import { InvitationsRepository } from '../invitations.repository.js';
import { PlanOfInvitations } from '../plan-of-invitations.query.js';
import { linkPurpose, proofPurpose } from '../link-purposes.js';

/** The invitation goes to another address; every link made for the first one is replaced and says so. */
@Injectable()
export class CorrectAddress {
  constructor(
    private readonly invitations: InvitationsRepository,
    private readonly plans: PlanOfInvitations,
    private readonly approvals: ApprovalRoute,
    private readonly links: SecretLinks,
    private readonly audit: Audit,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  @InTransaction()
  async run(viewer: Viewer, invitationId: string, address: string): Promise<void> {
    const folded = foldAddress(address);
    if (folded === null) throw new Error('The form lets only addresses through.');
    const clientId = actingClientOf(viewer).id;
    const invitation = await this.invitations.ofClient(clientId, invitationId);
    // The yes was for another address; a mail that came back has a misspelt one, and goes where it was meant to.
    if (invitation.bouncedMailId === null && (await this.approvals.isAskedBy(clientId))) throw new AddressNeedsApproval();
    const invitationDays = await this.plans.daysOf(invitation);
    const at = this.clock.now();
    invitation.correctAddress({ address, folded }, at, invitationDays);
    await this.invitations.save(invitation);
    await this.links.revokeAll(linkPurpose, invitationId);
    await this.links.revokeAll(proofPurpose, invitationId);
    await this.audit.append({ action: 'invitations.address-corrected', tenantId: clientId, actorId: viewer.personId, subjectType: 'invitation', subjectId: invitationId });
    await this.events.publish(new InvitationAddressCorrected({ invitationId, clientId, correctionId: newId(), at: at.toISOString() }));
  }
}
