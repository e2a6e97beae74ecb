import { Injectable } from '@nestjs/common';
import { Audit } from '../audit/index.js';
import { Events } from '../../platform/events/index.js';
import { TalentInvited } from './events.js';
import type { InvitationKind } from './invitation-kinds.js';

/** Somebody who was just invited. */
export interface JustInvited {
  readonly id: string;
  readonly kind: InvitationKind;
}

/** Writes down and publishes that talent was invited; one and a hundred thousand are told alike. */
@Injectable()
export class TellInvited {
  constructor(
    private readonly audit: Audit,
    private readonly events: Events,
  ) {}

  /** Joins the caller's transaction. */
  async all(invited: readonly JustInvited[], { clientId, invitedById, at }: { clientId: string; invitedById: string; at: Date }): Promise<void> {
    await this.audit.appendAll(
      invited.map(({ id, kind }) => ({ action: 'invitations.talent-invited', tenantId: clientId, actorId: invitedById, subjectType: 'invitation', subjectId: id, facts: { kind } })),
    );
    await this.events.publishAll(invited.map(({ id, kind }) => new TalentInvited({ invitationId: id, clientId, kind, invitedById, at: at.toISOString() })));
  }
}
