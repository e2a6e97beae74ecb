import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { Events } from '../../../platform/events/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { InTransaction } from '../../../platform/transactions/index.js';
import { Audit } from '../../audit/index.js';
import { ChangeRequestAlreadyAnswered, OfferIsOver } from '../contract.errors.js';
import { contractsPaths } from '../contracts.paths.js';
import { ContractsRepository } from '../contracts.repository.js';
import { ChangeAnswered } from '../events.js';

/** The client keeps a term as it is and says why. Agreeing to a change is done by changing the terms. */
@Injectable()
export class DeclineChange {
  constructor(
    private readonly contracts: ContractsRepository,
    private readonly audit: Audit,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  @InTransaction()
  async run(viewer: Viewer, ids: { contractId: string; changeRequestId: string }, note: string): Promise<void> {
    const contract = await this.contracts.ofClient(viewer, ids.contractId);
    const request = await this.contracts.changeRequest(contract.id, ids.changeRequestId);
    if (!contract.isOpenOffer) throw new OfferIsOver(contract, contractsPaths.clientContract(contract.id));
    if (!request.isOpen) throw new ChangeRequestAlreadyAnswered(contract.id);
    const at = this.clock.now();
    request.decline(viewer.personId, note, at);
    await this.contracts.storeChangeRequest(request);
    await this.audit.append({
      action: 'contracts.change-declined',
      tenantId: contract.clientId,
      actorId: viewer.personId,
      subjectType: 'contract',
      subjectId: contract.id,
      facts: { term: request.term, changeRequestId: request.id },
    });
    await this.events.publish(new ChangeAnswered({ ...ids, answer: 'declined', at: at.toISOString() }));
  }
}
