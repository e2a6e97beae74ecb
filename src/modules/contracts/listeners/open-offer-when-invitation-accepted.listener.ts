import { Injectable } from '@nestjs/common';
import { Events, JoinsTransaction } from '../../../platform/events/index.js';
import { Audit } from '../../audit/index.js';
import { InvitationAccepted } from '../../invitations/events.js';
import { Journeys } from '../../journeys/index.js';
import { ContractsRepository } from '../contracts.repository.js';
import { OfferOpened } from '../events.js';

/** Whoever accepts an invitation to a contract has the offer before them on the very next page. */
@Injectable()
@JoinsTransaction(InvitationAccepted, { order: 10 })
export class OpenOfferWhenInvitationAccepted {
  constructor(
    private readonly contracts: ContractsRepository,
    private readonly journeys: Journeys,
    private readonly events: Events,
    private readonly audit: Audit,
  ) {}

  async handle({ data }: InvitationAccepted): Promise<void> {
    if (data.contractId === null) return;
    const at = new Date(data.at);
    const contract = await this.contracts.named(data.contractId);
    const talent = contract.audience === 'agency' ? { agencyId: agencyOf(data) } : { personId: data.personId };
    contract.openTo(talent, at);
    await this.contracts.store(contract);
    await this.journeys.open({
      ...talent,
      map: `${contract.audience}-contract`,
      subjectId: contract.id,
      clientId: contract.clientId,
      title: contract.projectName,
      at,
    });
    await this.audit.append({
      action: 'contracts.offer-opened',
      tenantId: contract.clientId,
      actorId: data.personId,
      subjectType: 'contract',
      subjectId: contract.id,
    });
    await this.events.publish(
      new OfferOpened({
        contractId: contract.id,
        clientId: contract.clientId,
        contractKind: contract.kind,
        audience: contract.audience,
        personId: contract.freelancerId,
        agencyId: contract.agencyId,
        invitedById: data.invitedById,
        at: data.at,
      }),
    );
  }
}

function agencyOf(accepted: { invitationId: string; agencyId: string | null }): string {
  if (accepted.agencyId === null) throw new Error(`Invitation ${accepted.invitationId} is for an agency and was accepted without one.`);
  return accepted.agencyId;
}
