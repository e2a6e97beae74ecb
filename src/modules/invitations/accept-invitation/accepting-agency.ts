import { Injectable } from '@nestjs/common';
import { Agencies } from '../../agencies/index.js';
import { AgencyNotNamed, AgencyNotYours } from '../invitation.errors.js';
import { InvitationsRepository } from '../invitations.repository.js';
import type { AgencyChoice } from './agency-choice.js';

/** Finds, or founds, the agency for which an invitation is accepted. Joins the caller's transaction. */
@Injectable()
export class AcceptingAgency {
  constructor(
    private readonly agencies: Agencies,
    private readonly invitations: InvitationsRepository,
  ) {}

  /** @returns the agency's id */
  async settle(invitationId: string, personId: string, choice: AgencyChoice | null): Promise<string> {
    if (choice === null) throw new AgencyNotNamed();
    const agencyId = 'name' in choice ? await this.agencies.found({ name: choice.name, ownerId: personId }) : await this.managed(invitationId, personId, choice.agencyId);
    await this.invitations.acceptedFor(invitationId, agencyId);
    return agencyId;
  }

  /** Joining a cloud makes a draft public for ever, which is for its owners to do. */
  private async managed(invitationId: string, personId: string, agencyId: string): Promise<string> {
    const chosen = (await this.agencies.managedBy(personId)).find((agency) => agency.agencyId === agencyId);
    if (!chosen || chosen.isSuspended) throw new AgencyNotYours();
    if (!chosen.mayBecomePublic && (await this.invitations.isIntoCloud(invitationId))) throw new AgencyNotYours();
    return agencyId;
  }
}
