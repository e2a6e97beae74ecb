import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { Events } from '../../../platform/events/index.js';
import { InTransaction } from '../../../platform/transactions/index.js';
import { InvitationRevoked } from '../events.js';
import { InvitationsRepository } from '../invitations.repository.js';
import { sortForRevoking, type FollowingUp, type Sorted } from './fit.js';
import { SeveralInvitations } from './several-invitations.js';

/** The client takes several invitations back for good. */
@Injectable()
export class RevokeSeveral {
  constructor(
    private readonly several: SeveralInvitations,
    private readonly invitations: InvitationsRepository,
    private readonly audit: Audit,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** @returns which were taken back, and which not, as they stood at this moment */
  @InTransaction()
  run(by: FollowingUp, ids: readonly string[]): Promise<Sorted> {
    return this.runTogether(by, ids);
  }

  /** The same as a part of something larger: joins the caller's transaction. */
  async runTogether({ clientId, personId }: FollowingUp, ids: readonly string[]): Promise<Sorted> {
    const at = this.clock.now();
    const sorted = sortForRevoking(await this.several.of(clientId, ids, at, { areLocked: true }));
    const revoked = sorted.fit.map(({ invitation }) => invitation);
    for (const invitation of revoked) invitation.revoke(personId, at);
    await this.invitations.saveSeveral(revoked);
    await this.audit.appendAll(
      revoked.map(({ id }) => ({ action: 'invitations.revoked', tenantId: clientId, actorId: personId, subjectType: 'invitation', subjectId: id })),
    );
    await this.events.publishAll(revoked.map(({ id, contractId }) => new InvitationRevoked({ invitationId: id, clientId, contractId, at: at.toISOString() })));
    return sorted;
  }
}
