import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { Events } from '../../../platform/events/index.js';
import { InTransaction } from '../../../platform/transactions/index.js';
import { InvitationExpired } from '../events.js';
import { InvitationsRepository } from '../invitations.repository.js';

/** Ends invitations whose time is over, a thousand in one transaction. */
@Injectable()
export class ExpireInvitations {
  constructor(
    private readonly invitations: InvitationsRepository,
    private readonly audit: Audit,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** @returns how many expired now */
  @InTransaction()
  async run(): Promise<number> {
    const at = this.clock.now();
    const expired = await this.invitations.expireOverdue(at);
    await this.audit.appendAll(
      expired.map(({ id, clientId }) => ({ action: 'invitations.expired', tenantId: clientId, actorId: null, subjectType: 'invitation', subjectId: id })),
    );
    await this.events.publishAll(
      expired.map(({ id, clientId, contractId }) => new InvitationExpired({ invitationId: id, clientId, contractId, at: at.toISOString() })),
    );
    return expired.length;
  }
}
