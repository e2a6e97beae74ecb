import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/index.js';
import { actingClientOf } from '../../clients/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { Database, newId } from '../../../platform/database/index.js';
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
    private readonly database: Database,
    private readonly invitations: InvitationsRepository,
    private readonly plans: PlanOfInvitations,
    private readonly audit: Audit,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** @param formKey the page that asks for it: whoever sends that page again waits here, and sends no second mail */
  @InTransaction()
  async run(viewer: Viewer, invitationId: string, formKey: string): Promise<void> {
    await this.inside(viewer, invitationId, formKey);
  }

  /** Whether this very page has sent it again already. */
  async isDone(viewer: Viewer, invitationId: string, formKey: string): Promise<boolean> {
    return (await this.database.row(doneSql, [invitationId, actingClientOf(viewer).id, formKey])) !== null;
  }

  /** The same, as part of the caller's transaction. An expired invitation opens again with it. */
  async inside(viewer: Viewer, invitationId: string, formKey = newId()): Promise<void> {
    const clientId = actingClientOf(viewer).id;
    const invitation = await this.invitations.ofClient(clientId, invitationId);
    if (invitation.resentByForm === formKey) return;
    invitation.resentByForm = formKey;
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

const doneSql = 'SELECT 1 FROM invitations.invitations WHERE id = $1 AND client_id = $2 AND resent_by_form = $3';
