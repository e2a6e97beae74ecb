import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/index.js';
import { WorkHandedOver } from '../../clients/events.js';
import { JoinsTransaction } from '../../../platform/events/index.js';
import { InvitationsRepository } from '../invitations.repository.js';

/** Whoever takes over is the inviter of everything that can still be answered; else nobody could accept it any more. */
@Injectable()
@JoinsTransaction(WorkHandedOver)
export class HandOverInvitationsWhenWorkHandedOver {
  constructor(
    private readonly invitations: InvitationsRepository,
    private readonly audit: Audit,
  ) {}

  async handle({ data: { clientId, fromId, toId, byId } }: WorkHandedOver): Promise<void> {
    const moved = await this.invitations.handOver({ clientId, fromId, toId });
    await this.audit.appendAll(
      moved.map((id) => ({ action: 'invitations.handed-over', tenantId: clientId, actorId: byId, subjectType: 'invitation', subjectId: id, facts: { fromId, toId } })),
    );
  }
}
