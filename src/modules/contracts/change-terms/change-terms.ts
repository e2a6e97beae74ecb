import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { Events } from '../../../platform/events/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { InTransaction } from '../../../platform/transactions/index.js';
import { Audit } from '../../audit/index.js';
import { Journeys } from '../../journeys/index.js';
import { ChangeRequestAlreadyAnswered } from '../contract.errors.js';
import type { Contract } from '../contract.entity.js';
import { ContractsRepository } from '../contracts.repository.js';
import { ChangeAnswered, ContractTermsChanged } from '../events.js';
import { changedTerms } from '../terms-difference.js';
import { isWrittenAgain, Terms } from '../terms.entity.js';
import type { TermsInput } from '../terms.js';

export interface TermsChange {
  contractId: string;
  /** The version that the person had before their eyes while typing. */
  basedOn: number;
  terms: Omit<TermsInput, 'contractKind'>;
  /** The request that the new terms answer, if they answer one. */
  changeRequestId: string | null;
}

/** The client writes new terms before the offer is accepted; the talent reads and confirms them again. */
@Injectable()
export class ChangeTerms {
  constructor(
    private readonly contracts: ContractsRepository,
    private readonly journeys: Journeys,
    private readonly audit: Audit,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** @returns whether the terms of now are other ones by this: the same terms again are no new version, and a second press of the same button is answered as the first */
  @InTransaction()
  async run(viewer: Viewer, change: TermsChange): Promise<boolean> {
    const contract = await this.contracts.ofClient(viewer, change.contractId);
    const before = await this.contracts.termsOf(contract.id, contract.termsVersion);
    const wasConfirmed = contract.state === 'confirmed';
    const at = this.clock.now();
    const written = { contractId: contract.id, version: contract.termsVersion + 1, writtenById: viewer.personId, at };
    const after = Terms.write({ ...change.terms, contractKind: contract.kind }, written);
    if (contract.areTermsOpen && isWrittenAgain(before, after, change.basedOn)) return true;
    contract.changeTerms(change.terms, change.basedOn);
    const changed = changedTerms(before, after);
    if (changed.length === 0) return false;
    await this.contracts.addTerms(after);
    await this.contracts.store(contract);
    await this.sendBackToReview(contract, at);
    if (change.changeRequestId !== null) await this.answer(viewer, contract, change.changeRequestId, at);
    await this.tell(viewer, contract, { changed, wasConfirmed, at });
    return true;
  }

  private async sendBackToReview(contract: Contract, at: Date): Promise<void> {
    await this.journeys.rename(contract.id, contract.projectName);
    await this.journeys.mark(contract.id, [
      { key: 'review-contract', status: 'current', since: at },
      { key: 'accept-offer', status: 'locked', from: ['current'], why: 'The terms have changed' },
    ]);
  }

  private async answer(viewer: Viewer, contract: Contract, changeRequestId: string, at: Date): Promise<void> {
    const request = await this.contracts.changeRequest(contract.id, changeRequestId);
    if (!request.isOpen) throw new ChangeRequestAlreadyAnswered(contract.id);
    request.accept(viewer.personId, null, at);
    await this.contracts.storeChangeRequest(request);
    await this.events.publish(new ChangeAnswered({ contractId: contract.id, changeRequestId, answer: 'accepted', at: at.toISOString() }));
  }

  private async tell(viewer: Viewer, contract: Contract, facts: { changed: string[]; wasConfirmed: boolean; at: Date }): Promise<void> {
    const { id: contractId, clientId, freelancerId: personId, agencyId, termsVersion: toVersion } = contract;
    await this.audit.append({
      action: 'contracts.terms-changed',
      tenantId: clientId,
      actorId: viewer.personId,
      subjectType: 'contract',
      subjectId: contractId,
      facts: { toVersion, changedTerms: facts.changed.join(','), wasConfirmed: facts.wasConfirmed },
    });
    await this.events.publish(
      new ContractTermsChanged({
        contractId,
        clientId,
        personId,
        agencyId,
        fromVersion: toVersion - 1,
        toVersion,
        changedTerms: facts.changed,
        wasConfirmed: facts.wasConfirmed,
        at: facts.at.toISOString(),
      }),
    );
  }
}
