import { Injectable } from '@nestjs/common';
import { Audit } from '../../../audit/index.js';
import { actingClientOf, Clients } from '../../../clients/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { isId } from '../../../../platform/database/index.js';
import { Events } from '../../../../platform/events/index.js';
import type { Viewer } from '../../../../platform/security/index.js';
import { InTransaction } from '../../../../platform/transactions/index.js';
import type { Approval, Decider } from '../../approve-invitation/approval.entity.js';
import { ApprovalNotFound } from '../../approve-invitation/approval.errors.js';
import { ApprovalRoute } from '../../approve-invitation/approval-route.js';
import { ApprovalsRepository } from '../../approve-invitation/approvals.repository.js';
import { ListApproved, ListSentBack } from '../../events.js';
import { SenderMayNotInvite } from '../../invitation.errors.js';
import type { Import } from '../import.entity.js';
import { ImportsRepository } from '../imports.repository.js';
import { ReleaseImport } from '../send-import/release-import.js';

interface Held {
  readonly approval: Approval;
  readonly list: Import;
  readonly by: Decider;
}

/** An approver answers for a whole list. Of two who answer at once the second finds it decided, and changes nothing. */
@Injectable()
export class DecideList {
  constructor(
    private readonly imports: ImportsRepository,
    private readonly approvals: ApprovalsRepository,
    private readonly route: ApprovalRoute,
    private readonly release: ReleaseImport,
    private readonly clients: Clients,
    private readonly audit: Audit,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** @returns what came of it, or null when it was decided before */
  @InTransaction()
  async approve(viewer: Viewer, approvalId: string): Promise<'next step' | 'sent' | null> {
    const held = await this.hold(viewer, approvalId);
    if (held === null) return null;
    const { approval, list, by } = held;
    const at = this.clock.now();
    approval.decide('approved', by, at);
    await this.approvals.save(approval);
    await this.write('invitations.list-approved', held);
    const goesOn = await this.route.goOn(approval, at);
    await this.events.publish(new ListApproved({ approvalId, importId: list.id, clientId: list.clientId, step: approval.step, byId: by.personId, isLast: !goesOn, at: at.toISOString() }));
    if (!goesOn) await this.letOut(list, at);
    return goesOn ? 'next step' : 'sent';
  }

  /** @param reason what is to be changed, in words */
  @InTransaction()
  async sendBack(viewer: Viewer, approvalId: string, reason: string): Promise<boolean> {
    const held = await this.hold(viewer, approvalId);
    if (held === null) return false;
    const { approval, list, by } = held;
    const at = this.clock.now();
    approval.decide('sent back', by, at, reason);
    await this.approvals.save(approval);
    list.comeBack();
    await this.imports.store(list);
    await this.write('invitations.list-sent-back', held);
    await this.events.publish(new ListSentBack({ approvalId, importId: list.id, clientId: list.clientId, byId: by.personId, at: at.toISOString() }));
    return true;
  }

  /** The list is locked before the approval is looked at, so nobody decides behind another's back. */
  private async hold(viewer: Viewer, approvalId: string): Promise<Held | null> {
    const { id: clientId } = actingClientOf(viewer);
    const named = isId(approvalId) ? await this.approvals.ofClient(clientId, approvalId) : null;
    if (named?.subject !== 'import') throw new ApprovalNotFound();
    const list = await this.imports.ofClient(clientId, named.subjectId);
    const approval = (await this.approvals.ofClient(clientId, approvalId)) ?? named;
    const by = await this.approvals.decider(approvalId, viewer.personId, this.clock.now());
    if (by === null) throw new ApprovalNotFound();
    return approval.decision === null && list.state === 'awaiting approval' ? { approval, list, by } : null;
  }

  /** Nothing goes out in the name of somebody who may not invite any more. */
  private async letOut(list: Import, at: Date): Promise<void> {
    if (list.sentById === null || !(await this.clients.mayInvite(list.sentById, list.clientId))) throw new SenderMayNotInvite();
    list.approve(at);
    await this.release.goOn(list, at);
  }

  private write(action: string, { approval, list, by }: Held): Promise<void> {
    const facts = { step: approval.step, onBehalfOf: by.onBehalfOfId, invitations: list.newCount - list.invitedCount };
    return this.audit.append({ action, tenantId: list.clientId, actorId: by.personId, subjectType: 'import', subjectId: list.id, facts });
  }
}
