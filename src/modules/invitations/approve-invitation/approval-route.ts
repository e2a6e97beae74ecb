import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { newId } from '../../../platform/database/index.js';
import { Events } from '../../../platform/events/index.js';
import { ApprovalAsked } from '../events.js';
import type { Approval } from './approval.entity.js';
import { NobodyToApprove } from './approval.errors.js';
import { ApprovalsRepository, type OpenedApproval } from './approvals.repository.js';

/** An invitation that stands as *awaiting approval* and whose approvers are to be asked. */
export interface ToBeApproved {
  readonly invitationId: string;
  readonly clientId: string;
  readonly invitedById: string;
}

/**
 * The way past a client's approvers, step by step. Everything here joins the caller's transaction.
 * Whoever lets invitations out asks `isAskedBy` first; where it says yes, the invitations are stored as *awaiting approval*
 * and handed to `ask`, however many there are. What happens afterwards is the approvers' and nobody else's.
 */
@Injectable()
export class ApprovalRoute {
  constructor(
    private readonly approvals: ApprovalsRepository,
    private readonly audit: Audit,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** Whether this client wants somebody's yes before an invitation goes out. */
  async isAskedBy(clientId: string): Promise<boolean> {
    return (await this.approvals.stepsOf(clientId)).length > 0;
  }

  /**
   * Asks the approvers of the first step about invitations of one client.
   * @throws NobodyToApprove when there is nobody but the inviter
   */
  async ask(invitations: readonly ToBeApproved[], at: Date): Promise<void> {
    const [clientId] = invitations.map((each) => each.clientId);
    if (clientId === undefined) return;
    const [step] = await this.approvals.stepsOf(clientId);
    if (step === undefined) throw new Error(`Client ${clientId} asks for no approval.`);
    const rounds = await this.approvals.roundsOf(invitations.map(({ invitationId }) => invitationId));
    await this.open(
      invitations.map(({ invitationId, invitedById }) => ({ id: newId(), invitationId, clientId, round: (rounds.get(invitationId) ?? 0) + 1, step, askedById: invitedById })),
      at,
    );
  }

  /** Asks those of the next step after a yes. @returns whether there is a next step */
  async goOn({ clientId, invitationId, round, step, askedById }: Approval, at: Date): Promise<boolean> {
    const next = (await this.approvals.stepsOf(clientId)).find((each) => each > step);
    if (next === undefined) return false;
    await this.open([{ id: newId(), invitationId, clientId, round, step: next, askedById }], at);
    return true;
  }

  private async open(approvals: readonly OpenedApproval[], at: Date): Promise<void> {
    await this.approvals.open(approvals, at);
    const asked = new Set((await this.approvals.asked(approvals.map(({ id }) => id), this.clock.now())).map(({ approvalId }) => approvalId));
    if (approvals.some(({ id }) => !asked.has(id))) throw new NobodyToApprove();
    await this.audit.appendAll(
      approvals.map(({ invitationId, clientId, askedById, step }) => ({ action: 'invitations.approval-asked', tenantId: clientId, actorId: askedById, subjectType: 'invitation', subjectId: invitationId, facts: { step } })),
    );
    await this.events.publishAll(
      approvals.map(({ id, invitationId, clientId, askedById, step }) => new ApprovalAsked({ approvalId: id, invitationId, clientId, askedById, step, at: at.toISOString() })),
    );
  }
}
