import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { Events } from '../../../platform/events/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { InTransaction } from '../../../platform/transactions/index.js';
import { Audit } from '../../audit/index.js';
import type { Contract } from '../contract.entity.js';
import { ContractsRepository } from '../contracts.repository.js';
import { ContractPaused, ContractResumed } from '../events.js';
import { Acts } from '../history/acts.js';

/** The client lets the work rest and lets it go on; both sides are told both times. */
@Injectable()
export class PauseContract {
  constructor(
    private readonly contracts: ContractsRepository,
    private readonly acts: Acts,
    private readonly audit: Audit,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** A second press finds it paused and changes nothing. */
  @InTransaction()
  async pause(viewer: Viewer, contractId: string, reason: string): Promise<void> {
    const contract = await this.contracts.ofClient(viewer, contractId);
    if (contract.pause()) await this.keep(viewer, contract, { act: 'paused', note: reason });
  }

  /** The same for going on. */
  @InTransaction()
  async resume(viewer: Viewer, contractId: string): Promise<void> {
    const contract = await this.contracts.ofClient(viewer, contractId);
    if (contract.resume()) await this.keep(viewer, contract, { act: 'resumed', note: '' });
  }

  private async keep(viewer: Viewer, contract: Contract, { act, note }: { act: 'paused' | 'resumed'; note: string }): Promise<void> {
    const at = this.clock.now();
    await this.contracts.store(contract);
    const actId = await this.acts.add(contract, { act, byId: viewer.personId, at, note });
    const { id: contractId, clientId, freelancerId: personId, agencyId } = contract;
    await this.audit.append({ action: `contracts.contract-${act}`, tenantId: clientId, actorId: viewer.personId, subjectType: 'contract', subjectId: contractId });
    const facts = { contractId, clientId, personId, agencyId, actId, at: at.toISOString() };
    await this.events.publish(act === 'paused' ? new ContractPaused(facts) : new ContractResumed(facts));
  }
}
