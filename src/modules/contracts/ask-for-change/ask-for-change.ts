import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { newId } from '../../../platform/database/index.js';
import { Events } from '../../../platform/events/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { InTransaction } from '../../../platform/transactions/index.js';
import { Audit } from '../../audit/index.js';
import { ChangeRequest } from '../change-request.entity.js';
import { OfferIsOver } from '../contract.errors.js';
import { ContractsRepository } from '../contracts.repository.js';
import { ChangeAskedFor } from '../events.js';
import type { TermKey } from '../terms.js';

/** The talent asks the client to change one term. */
@Injectable()
export class AskForChange {
  constructor(
    private readonly contracts: ContractsRepository,
    private readonly audit: Audit,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** The same wish again, while the first waits for its answer, is a second press of the button: it asks for nothing new. */
  @InTransaction()
  async run(viewer: Viewer, contractId: string, wish: { term: TermKey; message: string }): Promise<void> {
    const contract = await this.contracts.ofTalent(viewer, contractId);
    if (!contract.isOpenOffer) throw new OfferIsOver(contract);
    if (await this.contracts.isWaitingFor(contractId, { ...wish, askedById: viewer.personId })) return;
    const at = this.clock.now();
    const { clientId, termsVersion } = contract;
    const request = ChangeRequest.ask({ ...wish, id: newId(), contractId, termsVersion, askedById: viewer.personId, at });
    await this.contracts.addChangeRequest(request);
    await this.audit.append({
      action: 'contracts.change-asked-for',
      tenantId: clientId,
      actorId: viewer.personId,
      subjectType: 'contract',
      subjectId: contractId,
      facts: { term: wish.term, changeRequestId: request.id },
    });
    await this.events.publish(new ChangeAskedFor({ contractId, clientId, changeRequestId: request.id, at: at.toISOString() }));
  }
}
