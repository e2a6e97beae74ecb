import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { Events } from '../../../platform/events/index.js';
import { InTransaction } from '../../../platform/transactions/index.js';
import { InvitationDeclined, InvitationDeclineTakenBack } from '../events.js';
import { InvitationsRepository } from '../invitations.repository.js';

export interface Decline {
  readonly reason: string;
  readonly note: string;
  /** Null where somebody declines without an account. */
  readonly personId: string | null;
}

/** The invited person says no, with a reason; until the deadline they may think again. */
@Injectable()
export class DeclineInvitation {
  constructor(
    private readonly invitations: InvitationsRepository,
    private readonly audit: Audit,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** A second press finds it declined and changes nothing. */
  @InTransaction()
  async run(invitationId: string, { reason, note, personId }: Decline): Promise<void> {
    const invitation = await this.invitations.byId(invitationId);
    if (invitation.state === 'declined') return;
    const at = this.clock.now();
    invitation.decline(reason, note, at);
    await this.invitations.save(invitation);
    const { clientId, contractId } = invitation;
    await this.audit.append({ action: 'invitations.declined', tenantId: clientId, actorId: personId, subjectType: 'invitation', subjectId: invitationId, facts: { reason } });
    await this.events.publish(new InvitationDeclined({ invitationId, clientId, contractId, reason, at: at.toISOString() }));
  }

  /** Opens it again, unless the client has invited the same address anew meanwhile. */
  @InTransaction()
  async takeBack(invitationId: string, personId: string | null): Promise<void> {
    const invitation = await this.invitations.byId(invitationId);
    const at = this.clock.now();
    if (invitation.isOpen(at)) return;
    invitation.takeBackDecline(at);
    await this.invitations.save(invitation);
    const { clientId, contractId } = invitation;
    await this.audit.append({ action: 'invitations.decline-taken-back', tenantId: clientId, actorId: personId, subjectType: 'invitation', subjectId: invitationId });
    await this.events.publish(new InvitationDeclineTakenBack({ invitationId, clientId, contractId, at: at.toISOString() }));
  }
}
