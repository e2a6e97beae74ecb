import { Injectable } from '@nestjs/common';
import { Clients } from '../../clients/index.js';
import { Contracts } from '../../contracts/index.js';
import { TalentClouds } from '../../talent-clouds/index.js';
import { CloudNotThere, SenderMayNotInvite } from '../invitation.errors.js';
import { ApprovalsRepository } from '../approve-invitation/approvals.repository.js';
import type { Invitation } from '../invitation.entity.js';
import { InvitationsRepository } from '../invitations.repository.js';
import { PlanOfInvitations } from '../plan-of-invitations.query.js';
import { TellInvited } from '../tell-invited.js';
import { termsInput } from './draft-terms.js';

/**
 * Lets one invitation out: a contract is drafted where it is for one, and the mail follows once all of it is committed.
 * Whether it went by a press, an approval or its hour, it goes out here. Joins the caller's transaction.
 */
@Injectable()
export class SendInvitation {
  constructor(
    private readonly invitations: InvitationsRepository,
    private readonly approvals: ApprovalsRepository,
    private readonly plans: PlanOfInvitations,
    private readonly clients: Clients,
    private readonly contracts: Contracts,
    private readonly clouds: TalentClouds,
    private readonly tellInvited: TellInvited,
  ) {}

  /** What may have changed while it waited is asked again: the inviter's right, the cloud, and whether somebody else was quicker. */
  async run(invitation: Invitation, at: Date): Promise<void> {
    const { clientId, invitedById } = invitation;
    if (invitation.isWaiting && !(await this.clients.mayInvite(invitedById, clientId))) throw new SenderMayNotInvite();
    if (invitation.target === 'cloud') await this.refuseLostCloud(invitation);
    const contractId = invitation.target === 'contract' ? await this.draftContract(invitation, at) : null;
    invitation.queue({ contractId, sentUnder: await this.plans.inForce(clientId), at });
    await this.invitations.save(invitation);
    await this.tellInvited.all([invitation], { clientId, invitedById, at });
  }

  /** The cloud may have been deleted since the draft was written. */
  async refuseLostCloud({ clientId, cloudId }: Invitation): Promise<void> {
    const clouds = await this.clouds.ofClient(clientId);
    if (!clouds.some((cloud) => cloud.cloudId === cloudId)) throw new CloudNotThere();
  }

  private async draftContract({ id, terms, clientId, invitedById, audience, ownValues, invitedAt }: Invitation, at: Date): Promise<string> {
    if (terms === null) throw new Error('A draft for a contract has its terms.');
    const areTermsApproved = invitedAt !== null && (await this.approvals.isApprovedSince(id, invitedAt));
    return this.contracts.draft(termsInput(terms), { clientId, hiringManagerId: invitedById, audience, ownValues: ownValues ?? [], areTermsApproved, at });
  }
}
