import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { Events } from '../../../platform/events/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { InTransaction } from '../../../platform/transactions/index.js';
import { Audit } from '../../audit/index.js';
import type { Contract } from '../contract.entity.js';
import type { Side } from '../contract-states.js';
import { ContractsRepository } from '../contracts.repository.js';
import { ContractEnded, ContractEndGiven } from '../events.js';
import { Acts } from '../history/acts.js';


/** Either side ends a contract, today or after a day they name; the other one is told with the reason. */
@Injectable()
export class EndContract {
  constructor(
    private readonly contracts: ContractsRepository,
    private readonly acts: Acts,
    private readonly audit: Audit,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  @InTransaction()
  async byClient(viewer: Viewer, contractId: string, end: { lastDay: string; reason: string }): Promise<void> {
    await this.end(viewer, await this.contracts.ofClient(viewer, contractId), 'client', end);
  }

  @InTransaction()
  async byTalent(viewer: Viewer, contractId: string, end: { lastDay: string; reason: string }): Promise<void> {
    await this.end(viewer, await this.contracts.ofTalent(viewer, contractId), 'talent', end);
  }

  private async end(viewer: Viewer, contract: Contract, side: Side, { lastDay, reason }: { lastDay: string; reason: string }): Promise<void> {
    const at = this.clock.now();
    const became = contract.giveEnd({ lastDay, reason, side, today: this.clock.today() }, at);
    if (became === null) return;
    await this.contracts.store(contract);
    const actId = await this.acts.add(contract, { act: became === 'ended' ? 'ended' : 'end given', byId: viewer.personId, at, lastDay, note: reason });
    const { id: contractId, clientId, freelancerId: personId, agencyId } = contract;
    await this.audit.append({
      action: became === 'ended' ? 'contracts.contract-ended' : 'contracts.contract-end-given',
      tenantId: clientId,
      actorId: viewer.personId,
      subjectType: 'contract',
      subjectId: contractId,
      facts: { lastDay, side },
    });
    const facts = { contractId, clientId, personId, agencyId, actId, at: at.toISOString() };
    await this.events.publish(became === 'ended' ? new ContractEnded({ ...facts, cause: side }) : new ContractEndGiven({ ...facts, lastDay }));
  }
}
