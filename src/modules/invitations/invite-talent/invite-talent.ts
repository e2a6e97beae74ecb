import { Injectable } from '@nestjs/common';
import { actingClientOf } from '../../clients/index.js';
import { Contracts } from '../../contracts/index.js';
import { TalentClouds } from '../../talent-clouds/index.js';
import { Clock } from '../../../platform/clock/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { InTransaction } from '../../../platform/transactions/index.js';
import { CloudNotThere } from '../invitation.errors.js';
import type { Invitation } from '../invitation.entity.js';
import { InvitationsRepository } from '../invitations.repository.js';
import { PlanOfInvitations } from '../plan-of-invitations.query.js';
import { TellInvited } from '../tell-invited.js';
import { termsInput } from './draft-terms.js';

/** Sends a checked draft on its way: a contract is drafted where it is for one, and the mail follows once all of it is committed. */
@Injectable()
export class InviteTalent {
  constructor(
    private readonly invitations: InvitationsRepository,
    private readonly plans: PlanOfInvitations,
    private readonly contracts: Contracts,
    private readonly clouds: TalentClouds,
    private readonly tellInvited: TellInvited,
    private readonly clock: Clock,
  ) {}

  /** A second press finds the invitation already on its way and changes nothing. */
  @InTransaction()
  async run(viewer: Viewer, draftId: string): Promise<void> {
    const client = actingClientOf(viewer);
    const invitation = await this.invitations.ofClient(client.id, draftId);
    if (invitation.state !== 'draft') return;
    const at = this.clock.now();
    const contractId = invitation.target === 'contract' ? await this.draftContract(invitation, viewer, at) : await this.noContract(invitation);
    invitation.invitedById = viewer.personId;
    invitation.queue({ contractId, sentUnder: await this.plans.inForce(client.id), at });
    await this.invitations.save(invitation);
    await this.tellInvited.all([invitation], { clientId: invitation.clientId, invitedById: invitation.invitedById, at });
  }

  private draftContract({ terms, clientId, audience }: Invitation, { personId }: Viewer, at: Date): Promise<string> {
    if (terms === null) throw new Error('A draft for a contract has its terms.');
    return this.contracts.draft(termsInput(terms), { clientId, hiringManagerId: personId, audience, at });
  }

  /** The cloud may have been deleted since the draft was written. */
  private async noContract({ clientId, cloudId }: Invitation): Promise<null> {
    const clouds = await this.clouds.ofClient(clientId);
    if (!clouds.some((cloud) => cloud.cloudId === cloudId)) throw new CloudNotThere();
    return null;
  }
}
