import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { Events } from '../../../platform/events/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { InTransaction } from '../../../platform/transactions/index.js';
import { Audit } from '../../audit/index.js';
import { Journeys } from '../../journeys/index.js';
import { InvitationIsOpen } from '../contract.errors.js';
import { ContractsRepository } from '../contracts.repository.js';
import { OfferWithdrawn } from '../events.js';
import { Acts } from '../history/acts.js';

/** The client takes an offer back before it is accepted. */
@Injectable()
export class WithdrawOffer {
  constructor(
    private readonly contracts: ContractsRepository,
    private readonly acts: Acts,
    private readonly journeys: Journeys,
    private readonly audit: Audit,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  @InTransaction()
  async run(viewer: Viewer, contractId: string, reason: string): Promise<void> {
    const contract = await this.contracts.ofClient(viewer, contractId);
    if (contract.state === 'draft') throw new InvitationIsOpen(contract);
    const at = this.clock.now();
    if (!contract.withdraw(reason, at)) return;
    await this.contracts.store(contract);
    await this.contracts.takeBackOpenRequests(contractId, at);
    await this.acts.add(contract, { act: 'withdrawn', byId: viewer.personId, at, note: reason });
    await this.journeys.end(contract.id, reason);
    const { clientId, freelancerId: personId, agencyId } = contract;
    await this.audit.append({
      action: 'contracts.offer-withdrawn',
      tenantId: clientId,
      actorId: viewer.personId,
      subjectType: 'contract',
      subjectId: contractId,
    });
    await this.events.publish(new OfferWithdrawn({ contractId, clientId, personId, agencyId, reason, cause: 'client', at: at.toISOString() }));
  }
}
