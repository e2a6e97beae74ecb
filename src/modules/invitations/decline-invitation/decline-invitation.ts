import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { Events } from '../../../platform/events/index.js';
import { InTransaction } from '../../../platform/transactions/index.js';
import { InvitationDeclined, InvitationDeclineTakenBack } from '../events.js';
import { InvitationsRepository } from '../invitations.repository.js';
import { OptOuts } from '../opt-out/opt-outs.js';

export interface Decline {
  readonly reason: string;
  readonly note: string;
  /** They also ask this client not to invite them again. */
  readonly wantsNoMore: boolean;
  /** Null where somebody declines without an account. */
  readonly personId: string | null;
}

/** The invited person says no, with a reason; until the deadline they may think again. */
@Injectable()
export class DeclineInvitation {
  constructor(
    private readonly invitations: InvitationsRepository,
    private readonly optOuts: OptOuts,
    private readonly audit: Audit,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** A second press finds it declined and changes nothing. */
  @InTransaction()
  async run(invitationId: string, { reason, note, wantsNoMore, personId }: Decline): Promise<void> {
    const invitation = await this.invitations.byId(invitationId);
    if (invitation.state === 'declined') return;
    const at = this.clock.now();
    invitation.decline(reason, note, at);
    await this.invitations.save(invitation);
    const { clientId, contractId, foldedAddress } = invitation;
    if (wantsNoMore) await this.optOuts.ask({ invitationId, clientId, foldedAddress, personId });
    await this.audit.append({ action: 'invitations.declined', tenantId: clientId, actorId: personId, subjectType: 'invitation', subjectId: invitationId, facts: { reason } });
    await this.events.publish(new InvitationDeclined({ invitationId, clientId, contractId, reason, at: at.toISOString() }));
  }

  /** Opens it again, unless the client has invited the same address anew meanwhile. Who reads the mailbox and wants this one may be invited again, too. */
  @InTransaction()
  async takeBack(invitationId: string, { personId, readsMailbox }: { personId: string | null; readsMailbox: boolean }): Promise<void> {
    const invitation = await this.invitations.byId(invitationId);
    const at = this.clock.now();
    if (invitation.isOpen(at)) return;
    invitation.takeBackDecline(at);
    const { clientId, contractId, foldedAddress } = invitation;
    if (readsMailbox) await this.optOuts.takeBack({ invitationId, clientId, foldedAddress, personId });
    await this.invitations.save(invitation);
    await this.audit.append({ action: 'invitations.decline-taken-back', tenantId: clientId, actorId: personId, subjectType: 'invitation', subjectId: invitationId });
    await this.events.publish(new InvitationDeclineTakenBack({ invitationId, clientId, contractId, at: at.toISOString() }));
  }
}
