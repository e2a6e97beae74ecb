import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { Events } from '../../../platform/events/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { InTransaction } from '../../../platform/transactions/index.js';
import { Audit } from '../../audit/index.js';
import { Journeys } from '../../journeys/index.js';
import { ContractsRepository } from '../contracts.repository.js';
import { OfferDeclined } from '../events.js';
import { Acts } from '../history/acts.js';

/** The talent says no to an offer, with a reason; both sides are told. */
@Injectable()
export class DeclineOffer {
  constructor(
    private readonly contracts: ContractsRepository,
    private readonly acts: Acts,
    private readonly journeys: Journeys,
    private readonly audit: Audit,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** A second press finds it declined and changes nothing. */
  @InTransaction()
  async run(viewer: Viewer, contractId: string, reason: string): Promise<void> {
    const contract = await this.contracts.ofTalent(viewer, contractId);
    const at = this.clock.now();
    if (!contract.decline(reason, at)) return;
    await this.contracts.store(contract);
    await this.contracts.takeBackOpenRequests(contractId, at);
    await this.journeys.end(contractId, reason);
    const actId = await this.acts.add(contract, { act: 'declined', byId: viewer.personId, at, note: reason });
    const { clientId, freelancerId: personId, agencyId } = contract;
    await this.audit.append({ action: 'contracts.offer-declined', tenantId: clientId, actorId: viewer.personId, subjectType: 'contract', subjectId: contractId });
    await this.events.publish(new OfferDeclined({ contractId, clientId, personId, agencyId, actId, at: at.toISOString() }));
  }
}
