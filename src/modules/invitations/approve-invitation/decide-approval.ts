import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/index.js';
import { actingClientOf } from '../../clients/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { Events } from '../../../platform/events/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { InTransaction } from '../../../platform/transactions/index.js';
import { InvitationApproved, InvitationSentBack } from '../events.js';
import type { Invitation } from '../invitation.entity.js';
import { InvitationsRepository } from '../invitations.repository.js';
import { SendInvitation } from '../invite-talent/send-invitation.js';
import type { Approval, Decider } from './approval.entity.js';
import { ApprovalNotFound } from './approval.errors.js';
import { ApprovalRoute } from './approval-route.js';
import { ApprovalsRepository } from './approvals.repository.js';

/** What came of a yes: others are asked, it waits for its hour, or it is on its way. Null: it was decided before. */
export type AfterApproval = 'next step' | 'scheduled' | 'sent' | null;

interface Held {
  readonly approval: Approval;
  readonly invitation: Invitation;
  readonly by: Decider;
}

/** An approver answers. Of two who answer at once the second finds it decided, and changes nothing. */
@Injectable()
export class DecideApproval {
  constructor(
    private readonly invitations: InvitationsRepository,
    private readonly approvals: ApprovalsRepository,
    private readonly route: ApprovalRoute,
    private readonly send: SendInvitation,
    private readonly audit: Audit,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  @InTransaction()
  async approve(viewer: Viewer, approvalId: string): Promise<AfterApproval> {
    const held = await this.hold(viewer, approvalId);
    if (held === null) return null;
    const { approval, invitation, by } = held;
    const at = this.clock.now();
    approval.decide('approved', by, at);
    await this.approvals.save(approval);
    const { id: invitationId, clientId } = invitation;
    await this.write('invitations.approved', held);
    const goesOn = await this.route.goOn(approval, at);
    await this.events.publish(new InvitationApproved({ approvalId, invitationId, clientId, step: approval.step, byId: by.personId, isLast: !goesOn, at: at.toISOString() }));
    return goesOn ? 'next step' : this.letOut(invitation, at);
  }

  /** @param reason what the inviter is to change, in words */
  @InTransaction()
  async sendBack(viewer: Viewer, approvalId: string, reason: string): Promise<boolean> {
    const held = await this.hold(viewer, approvalId);
    if (held === null) return false;
    const { approval, invitation, by } = held;
    const at = this.clock.now();
    approval.decide('sent back', by, at, reason);
    await this.approvals.save(approval);
    invitation.comeBack(reason);
    await this.invitations.save(invitation);
    await this.write('invitations.sent-back', held);
    await this.events.publish(new InvitationSentBack({ approvalId, invitationId: invitation.id, clientId: invitation.clientId, byId: by.personId, at: at.toISOString() }));
    return true;
  }

  /** The invitation is locked before the approval is looked at, so nobody decides behind another's back. */
  private async hold(viewer: Viewer, approvalId: string): Promise<Held | null> {
    const { id: clientId } = actingClientOf(viewer);
    const named = await this.approvals.ofClient(clientId, approvalId);
    if (named?.subject !== 'invitation') throw new ApprovalNotFound();
    const invitation = await this.invitations.ofClient(clientId, named.subjectId);
    const approval = (await this.approvals.ofClient(clientId, approvalId)) ?? named;
    const by = await this.approvals.decider(approvalId, viewer.personId, this.clock.now());
    if (by === null) throw new ApprovalNotFound();
    return approval.decision === null && invitation.state === 'awaiting approval' ? { approval, invitation, by } : null;
  }

  private async letOut(invitation: Invitation, at: Date): Promise<AfterApproval> {
    if (invitation.sendAt === null || invitation.sendAt <= at) {
      await this.send.run(invitation, at);
      return 'sent';
    }
    invitation.schedule(at, invitation.sendAt);
    await this.invitations.save(invitation);
    return 'scheduled';
  }

  private write(action: string, { approval, invitation, by }: Held): Promise<void> {
    const facts = { step: approval.step, onBehalfOf: by.onBehalfOfId };
    return this.audit.append({ action, tenantId: invitation.clientId, actorId: by.personId, subjectType: 'invitation', subjectId: invitation.id, facts });
  }
}
