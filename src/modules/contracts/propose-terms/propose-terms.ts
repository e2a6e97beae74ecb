import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { Events } from '../../../platform/events/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { InTransaction } from '../../../platform/transactions/index.js';
import { Audit } from '../../audit/index.js';
import type { Contract } from '../contract.entity.js';
import { ContractsRepository } from '../contracts.repository.js';
import { TermsProposed } from '../events.js';
import { Acts } from '../history/acts.js';
import { changedTerms } from '../terms-difference.js';
import { isWrittenAgain, Terms } from '../terms.entity.js';
import type { TermsInput } from '../terms.js';

export interface TermsProposal {
  contractId: string;
  /** The version that the person had before their eyes while typing. */
  basedOn: number;
  terms: Omit<TermsInput, 'contractKind'>;
  /** What the talent reads beside the new terms; may be empty. */
  note: string;
}

/** The client proposes other terms for a contract that runs. The agreed ones hold until the talent has confirmed. */
@Injectable()
export class ProposeTerms {
  constructor(
    private readonly contracts: ContractsRepository,
    private readonly acts: Acts,
    private readonly audit: Audit,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** @returns whether these terms are proposed by this: the same terms again are no new version, and a second press of the same button is answered as the first while they wait */
  @InTransaction()
  async run(viewer: Viewer, proposal: TermsProposal): Promise<boolean> {
    const contract = await this.contracts.ofClient(viewer, proposal.contractId);
    const [agreed, latest] = await this.knownTerms(contract);
    const version = await this.contracts.nextVersion(contract.id);
    const at = this.clock.now();
    const after = Terms.write({ ...proposal.terms, contractKind: contract.kind }, { contractId: contract.id, version, writtenById: viewer.personId, at });
    if (await this.isSecondPress(contract, { latest, typed: after }, proposal)) return contract.proposedVersion !== null;
    contract.propose(version, proposal.basedOn);
    const changed = changedTerms(agreed, after);
    if (changed.length === 0 || changedTerms(latest, after).length === 0) return false;
    await this.contracts.addTerms(after);
    await this.contracts.store(contract);
    const actId = await this.acts.add(contract, { act: 'proposed', byId: viewer.personId, at, version, note: proposal.note });
    await this.tell(viewer, contract, { actId, version, changed, at });
    return true;
  }

  private async knownTerms({ id, termsVersion, latestVersion }: Contract): Promise<[agreed: Terms, latest: Terms]> {
    const agreed = await this.contracts.termsOf(id, termsVersion);
    return [agreed, latestVersion === termsVersion ? agreed : await this.contracts.termsOf(id, latestVersion)];
  }

  /** These terms may wait for an answer or be agreed by now. The same terms with another word beside them are no second press: that word would reach nobody. */
  private async isSecondPress(contract: Contract, { latest, typed }: { latest: Terms; typed: Terms }, { basedOn, note }: TermsProposal): Promise<boolean> {
    if (!contract.isRunning || !isWrittenAgain(latest, typed, basedOn)) return false;
    return (await this.acts.noteOfProposal(contract, latest.version)) === note;
  }

  private async tell(viewer: Viewer, contract: Contract, facts: { actId: string; version: number; changed: string[]; at: Date }): Promise<void> {
    const { id: contractId, clientId, freelancerId: personId, agencyId, termsVersion: fromVersion } = contract;
    const { actId, version: toVersion, changed, at } = facts;
    await this.audit.append({
      action: 'contracts.terms-proposed',
      tenantId: clientId,
      actorId: viewer.personId,
      subjectType: 'contract',
      subjectId: contractId,
      facts: { toVersion, changedTerms: changed.join(',') },
    });
    await this.events.publish(
      new TermsProposed({ contractId, clientId, personId, agencyId, actId, fromVersion, toVersion, changedTerms: changed, at: at.toISOString() }),
    );
  }
}
