import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/index.js';
import { actingClientOf } from '../../clients/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { Events } from '../../../platform/events/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { InTransaction } from '../../../platform/transactions/index.js';
import { ApprovalRoute } from '../approve-invitation/approval-route.js';
import { InvitationScheduled } from '../events.js';
import { DraftNotFinished } from '../invitation.errors.js';
import type { Invitation } from '../invitation.entity.js';
import type { InvitationState } from '../invitation-state.js';
import { InvitationsRepository } from '../invitations.repository.js';
import { SendInvitation } from './send-invitation.js';

/** Sends a checked draft on its way: past the client's approvers where it has some, at its hour where it has one, and else at once. */
@Injectable()
export class InviteTalent {
  constructor(
    private readonly invitations: InvitationsRepository,
    private readonly approvals: ApprovalRoute,
    private readonly send: SendInvitation,
    private readonly audit: Audit,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /**
   * A second press finds the invitation already on its way and changes nothing.
   * @param sendAt when it is to go out, or null for now
   * @returns where the invitation stands from now on
   */
  @InTransaction()
  async run(viewer: Viewer, draftId: string, sendAt: Date | null = null): Promise<InvitationState> {
    const client = actingClientOf(viewer);
    const invitation = await this.invitations.ofClient(client.id, draftId);
    if (invitation.state !== 'draft') return invitation.state;
    if (!invitation.isComplete) throw new DraftNotFinished(invitation.id);
    invitation.invitedById = viewer.personId;
    await this.onItsWay(invitation, sendAt);
    return invitation.state;
  }

  private async onItsWay(invitation: Invitation, sendAt: Date | null): Promise<void> {
    const at = this.clock.now();
    if (await this.approvals.isAskedBy(invitation.clientId)) return this.askFirst(invitation, at, sendAt);
    if (sendAt === null) return this.send.run(invitation, at);
    if (invitation.target === 'cloud') await this.send.refuseLostCloud(invitation);
    invitation.schedule(at, sendAt);
    await this.invitations.save(invitation);
    await this.tellScheduled(invitation, at, sendAt);
  }

  private async askFirst(invitation: Invitation, at: Date, sendAt: Date | null): Promise<void> {
    if (invitation.target === 'cloud') await this.send.refuseLostCloud(invitation);
    invitation.askForApproval(at, sendAt);
    await this.invitations.save(invitation);
    await this.approvals.ask({ subject: 'invitation', subjectId: invitation.id, clientId: invitation.clientId, askedById: invitation.invitedById }, at);
  }

  private async tellScheduled({ id, clientId, invitedById }: Invitation, at: Date, sendAt: Date): Promise<void> {
    await this.audit.append({ action: 'invitations.scheduled', tenantId: clientId, actorId: invitedById, subjectType: 'invitation', subjectId: id, facts: { sendAt: sendAt.toISOString() } });
    await this.events.publish(new InvitationScheduled({ invitationId: id, clientId, at: at.toISOString(), sendAt: sendAt.toISOString() }));
  }
}
