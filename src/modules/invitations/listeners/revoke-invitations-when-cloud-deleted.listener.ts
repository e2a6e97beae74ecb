import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/index.js';
import { AfterCommit, Events } from '../../../platform/events/index.js';
import { CloudDeleted } from '../../talent-clouds/events.js';
import { ApprovalsRepository } from '../approve-invitation/approvals.repository.js';
import { InvitationRevoked, ScheduledInvitationRefused } from '../events.js';
import { InvitationsRepository } from '../invitations.repository.js';

/** Nobody is reminded of an invitation that leads nowhere: with its cloud, what is still open of it is taken back. */
@Injectable()
@AfterCommit(CloudDeleted)
export class RevokeInvitationsWhenCloudDeleted {
  constructor(
    private readonly invitations: InvitationsRepository,
    private readonly approvals: ApprovalsRepository,
    private readonly audit: Audit,
    private readonly events: Events,
  ) {}

  async handle(deleted: readonly CloudDeleted[]): Promise<void> {
    for (const { data } of deleted) await this.revokeAll(data);
  }

  private async revokeAll({ cloudId, clientId, byId, at }: CloudDeleted['data']): Promise<void> {
    const revoked = await this.invitations.revokeInto(cloudId, byId, new Date(at));
    await this.audit.appendAll(
      revoked.map((id) => ({ action: 'invitations.revoked', tenantId: clientId, actorId: byId, subjectType: 'invitation', subjectId: id, facts: { because: 'cloud deleted' } })),
    );
    await this.events.publishAll(revoked.map((id) => new InvitationRevoked({ invitationId: id, clientId, contractId: null, at })));
    await this.bringBack({ cloudId, clientId, byId, at });
  }

  /** What has not gone out yet is a draft again, whose writer is told; nobody is asked for a yes to it any more. */
  private async bringBack({ cloudId, clientId, byId, at }: CloudDeleted['data']): Promise<void> {
    const back = await this.invitations.bringBackFrom(cloudId);
    for (const id of back) await this.approvals.takeBack(id, byId, new Date(at));
    await this.events.publishAll(back.map((id) => new ScheduledInvitationRefused({ invitationId: id, clientId, at })));
  }
}
