import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { Events } from '../../../platform/events/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { InTransaction } from '../../../platform/transactions/index.js';
import { Audit } from '../../audit/index.js';
import type { Contract } from '../contract.entity.js';
import type { Side } from '../contract-states.js';
import { ContractsRepository } from '../contracts.repository.js';
import { ContractEndTakenBack } from '../events.js';
import { Acts } from '../history/acts.js';

/** Whoever named a contract's last day thinks again before it is over; both sides are told. */
@Injectable()
export class TakeBackEnd {
  constructor(
    private readonly contracts: ContractsRepository,
    private readonly acts: Acts,
    private readonly audit: Audit,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** A second press, and one on a page that shows another day, changes nothing. @returns whether anything changed */
  @InTransaction()
  async byClient(viewer: Viewer, contractId: string, lastDay: string): Promise<boolean> {
    return this.takeBack(viewer, await this.contracts.ofClient(viewer, contractId), { lastDay, side: 'client' });
  }

  /** The same for the talent. */
  @InTransaction()
  async byTalent(viewer: Viewer, contractId: string, lastDay: string): Promise<boolean> {
    return this.takeBack(viewer, await this.contracts.ofTalent(viewer, contractId), { lastDay, side: 'talent' });
  }

  private async takeBack(viewer: Viewer, contract: Contract, { lastDay, side }: { lastDay: string; side: Side }): Promise<boolean> {
    if (!contract.takeBackEnd({ lastDay, side, today: this.clock.today() })) return false;
    const at = this.clock.now();
    await this.contracts.store(contract);
    const actId = await this.acts.add(contract, { act: 'end taken back', byId: viewer.personId, at, lastDay });
    const { id: contractId, clientId, freelancerId: personId, agencyId } = contract;
    await this.audit.append({ action: 'contracts.contract-end-taken-back', tenantId: clientId, actorId: viewer.personId, subjectType: 'contract', subjectId: contractId, facts: { lastDay, side } });
    await this.events.publish(new ContractEndTakenBack({ contractId, clientId, personId, agencyId, actId, lastDay, at: at.toISOString() }));
    return true;
  }
}
