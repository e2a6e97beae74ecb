import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { Events } from '../../../platform/events/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { InTransaction } from '../../../platform/transactions/index.js';
import { Audit } from '../../audit/index.js';
import { Journeys } from '../../journeys/index.js';
import type { Contract } from '../contract.entity.js';
import { ContractsRepository } from '../contracts.repository.js';
import { ContractConfirmed } from '../events.js';
import { Acts } from '../history/acts.js';

/** The talent confirms the terms they have read. */
@Injectable()
export class ConfirmContract {
  constructor(
    private readonly contracts: ContractsRepository,
    private readonly acts: Acts,
    private readonly journeys: Journeys,
    private readonly audit: Audit,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /**
   * @param seenVersion the version of the terms that stood on the page whose button was pressed
   * @returns where the journey goes on, the same however often the button is pressed
   */
  @InTransaction()
  async run(viewer: Viewer, contractId: string, seenVersion: number): Promise<string> {
    const contract = await this.contracts.ofTalent(viewer, contractId);
    const at = this.clock.now();
    if (contract.confirm(seenVersion, at)) {
      await this.contracts.store(contract);
      // Confirming the terms as they are answers one's own wishes to change them.
      await this.contracts.takeBackOpenRequests(contract.id, at);
      await this.acts.add(contract, { act: 'confirmed', byId: viewer.personId, at, version: contract.termsVersion });
      await this.moveOn(contract, at);
      await this.tell(viewer, contract, at);
    }
    return this.journeys.nextPath(contract.id);
  }

  private async moveOn(contract: Contract, at: Date): Promise<void> {
    await this.journeys.mark(contract.id, [
      { key: 'review-contract', status: 'done', since: at },
      // After a change of terms the tasks stand where they stood.
      { key: 'tasks', status: 'current', since: at, from: ['locked'] },
      ...(contract.isReadyToAccept ? ([{ key: 'accept-offer', status: 'current', since: at }] as const) : []),
    ]);
  }

  private async tell(viewer: Viewer, contract: Contract, at: Date): Promise<void> {
    const { id: contractId, clientId, agencyId, termsVersion } = contract;
    await this.audit.append({
      action: 'contracts.contract-confirmed',
      tenantId: clientId,
      actorId: viewer.personId,
      subjectType: 'contract',
      subjectId: contractId,
      facts: { termsVersion },
    });
    await this.events.publish(new ContractConfirmed({ contractId, clientId, personId: viewer.personId, agencyId, termsVersion, at: at.toISOString() }));
  }
}
