import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { newId } from '../../../platform/database/index.js';
import { Events } from '../../../platform/events/index.js';
import { InTransaction } from '../../../platform/transactions/index.js';
import { InvitationRenewed } from '../events.js';
import { InvitationsRepository } from '../invitations.repository.js';
import { OptOuts } from '../opt-out/opt-outs.js';
import { PlanOfInvitations } from '../plan-of-invitations.query.js';

/** The invited person asks for a new mail after the deadline. It goes to the invited address and nowhere else. */
@Injectable()
export class RenewInvitation {
  constructor(
    private readonly invitations: InvitationsRepository,
    private readonly optOuts: OptOuts,
    private readonly plans: PlanOfInvitations,
    private readonly audit: Audit,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** A second press finds it open again and changes nothing. */
  @InTransaction()
  async run(invitationId: string, { personId, readsMailbox }: { personId: string | null; readsMailbox: boolean }): Promise<void> {
    const invitation = await this.invitations.byId(invitationId);
    const at = this.clock.now();
    if (invitation.isOpen(at)) return;
    const { clientId, contractId, foldedAddress } = invitation;
    invitation.renew(at, await this.plans.daysOf(invitation));
    // Nobody asks more clearly to be invited again; who holds a copied link does not ask for them.
    if (readsMailbox) await this.optOuts.takeBack({ invitationId, clientId, foldedAddress, personId });
    await this.invitations.save(invitation);
    await this.audit.append({ action: 'invitations.renewed', tenantId: clientId, actorId: personId, subjectType: 'invitation', subjectId: invitationId });
    await this.events.publish(new InvitationRenewed({ invitationId, clientId, contractId, renewalId: newId(), at: at.toISOString() }));
  }
}
