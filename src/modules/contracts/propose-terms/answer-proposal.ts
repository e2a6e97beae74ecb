import { Injectable } from '@nestjs/common';
import { Clients } from '../../clients/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { Events } from '../../../platform/events/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { InTransaction } from '../../../platform/transactions/index.js';
import { Audit } from '../../audit/index.js';
import { TermsChangedMeanwhile } from '../contract.errors.js';
import type { Contract } from '../contract.entity.js';
import { ContractsRepository } from '../contracts.repository.js';
import { ProposalAnswered, ProposalTakenBack } from '../events.js';
import { Acts } from '../history/acts.js';

/** What becomes of proposed terms: the talent confirms or declines them, or the client takes them back. */
@Injectable()
export class AnswerProposal {
  constructor(
    private readonly contracts: ContractsRepository,
    private readonly acts: Acts,
    private readonly clients: Clients,
    private readonly audit: Audit,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /**
   * The talent confirms the version they have read; it holds from now on.
   * @throws TermsChangedMeanwhile where it is another one by now, or none
   */
  @InTransaction()
  async confirm(viewer: Viewer, contractId: string, version: number): Promise<void> {
    const contract = await this.contracts.ofTalent(viewer, contractId);
    // Of a version that nobody proposed there are no terms to look up.
    if (contract.latestVersion !== version) throw new TermsChangedMeanwhile(version);
    const [before, now] = [await this.contracts.termsOf(contractId, contract.termsVersion), await this.contracts.termsOf(contractId, version)];
    const at = this.clock.now();
    if (!contract.agree(version, { projectName: now.projectName, movesEnd: before.endsOn !== now.endsOn }, at)) return;
    await this.clients.requireActive(contract.clientId);
    await this.contracts.store(contract);
    const actId = await this.acts.add(contract, { act: 'proposal confirmed', byId: viewer.personId, at, version });
    await this.write(viewer, contract, 'contracts.proposal-confirmed', version);
    await this.events.publish(new ProposalAnswered({ ...about(contract, at), actId, version, answer: 'confirmed' }));
  }

  /** The talent keeps the terms as they are agreed, and says why. */
  @InTransaction()
  async decline(viewer: Viewer, contractId: string, { version, reason }: { version: number; reason: string }): Promise<void> {
    const contract = await this.contracts.ofTalent(viewer, contractId);
    const at = this.clock.now();
    contract.dropProposal(version);
    await this.contracts.store(contract);
    const actId = await this.acts.add(contract, { act: 'proposal declined', byId: viewer.personId, at, version, note: reason });
    await this.write(viewer, contract, 'contracts.proposal-declined', version);
    await this.events.publish(new ProposalAnswered({ ...about(contract, at), actId, version, answer: 'declined' }));
  }

  /** The client thinks again before the talent has answered. */
  @InTransaction()
  async takeBack(viewer: Viewer, contractId: string, version: number): Promise<void> {
    const contract = await this.contracts.ofClient(viewer, contractId);
    const at = this.clock.now();
    contract.dropProposal(version);
    await this.contracts.store(contract);
    const actId = await this.acts.add(contract, { act: 'proposal taken back', byId: viewer.personId, at, version });
    await this.write(viewer, contract, 'contracts.proposal-taken-back', version);
    await this.events.publish(new ProposalTakenBack({ ...about(contract, at), actId, version }));
  }

  private async write(viewer: Viewer, { id, clientId }: Contract, action: string, version: number): Promise<void> {
    await this.audit.append({ action, tenantId: clientId, actorId: viewer.personId, subjectType: 'contract', subjectId: id, facts: { version } });
  }
}

function about({ id: contractId, clientId, freelancerId: personId, agencyId }: Contract, at: Date) {
  return { contractId, clientId, personId, agencyId, at: at.toISOString() };
}
