import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { newId } from '../../../platform/database/index.js';
import { Events, type DomainEvent } from '../../../platform/events/index.js';
import { ApprovalAsked, ListApprovalAsked } from '../events.js';
import type { Approval, ToBeApproved } from './approval.entity.js';
import { NobodyToApprove } from './approval.errors.js';
import { ApprovalsRepository, type OpenedApproval } from './approvals.repository.js';

/**
 * The way past a client's approvers, step by step. Everything here joins the caller's transaction.
 * Whoever lets invitations out asks `isAskedBy` first; where it says yes, what is to go out is stored as *awaiting approval*
 * and handed to `ask`: invitations one by one, a list as one thing. What happens afterwards is the approvers' and nobody else's.
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
   * Asks the approvers of the first step.
   * @throws NobodyToApprove when there is nobody but whoever asks
   */
  async ask(wanted: ToBeApproved, at: Date): Promise<void> {
    const [step] = await this.approvals.stepsOf(wanted.clientId);
    if (step === undefined) throw new Error(`Client ${wanted.clientId} asks for no approval.`);
    const round = await this.approvals.lastRoundOf(wanted.subjectId);
    await this.open({ ...wanted, id: newId(), round: round + 1, step }, at);
  }

  /** Asks those of the next step after a yes. @returns whether there is a next step */
  async goOn({ subject, subjectId, clientId, round, step, askedById }: Approval, at: Date): Promise<boolean> {
    const next = (await this.approvals.stepsOf(clientId)).find((each) => each > step);
    if (next === undefined) return false;
    await this.open({ id: newId(), subject, subjectId, clientId, round, step: next, askedById }, at);
    return true;
  }

  private async open(approval: OpenedApproval, at: Date): Promise<void> {
    const { id, subject: subjectType, subjectId, clientId, askedById, step } = approval;
    await this.approvals.open(approval, at);
    if ((await this.approvals.asked([id], this.clock.now())).length === 0) throw new NobodyToApprove();
    await this.audit.append({ action: 'invitations.approval-asked', tenantId: clientId, actorId: askedById, subjectType, subjectId, facts: { step } });
    await this.events.publish(askedEvent(approval, at));
  }
}

function askedEvent({ id: approvalId, subject, subjectId, clientId, askedById, step }: OpenedApproval, at: Date): DomainEvent {
  const asked = { approvalId, clientId, askedById, step, at: at.toISOString() };
  return subject === 'import' ? new ListApprovalAsked({ ...asked, importId: subjectId }) : new ApprovalAsked({ ...asked, invitationId: subjectId });
}
