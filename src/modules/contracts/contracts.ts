import { Injectable } from '@nestjs/common';
import { Database, newId } from '../../platform/database/index.js';
import { Events } from '../../platform/events/index.js';
import type { OwnValue } from './contract-columns.js';
import { Contract } from './contract.entity.js';
import type { Audience } from './contract-states.js';
import { ContractsRepository } from './contracts.repository.js';
import { DirectOfferMade } from './events.js';
import { OpenOffer } from './open-offer.js';
import { Terms } from './terms.entity.js';
import type { TermsInput } from './terms.js';

/** An offer to a freelancer or an agency, one of the two. */
export interface DirectOffer {
  readonly clientId: string;
  readonly hiringManagerId: string;
  readonly audience: Audience;
  readonly personId: string | null;
  readonly agencyId: string | null;
  readonly at: Date;
}

/** A contract to be drafted. */
export interface ContractDraft {
  readonly id: string;
  readonly audience: Audience;
  readonly terms: TermsInput;
  /** What the client notes in fields of its own. */
  readonly ownValues?: readonly OwnValue[];
}

/** What other modules may ask of contracts. Everything here joins the caller's transaction. */
@Injectable()
export class Contracts {
  constructor(
    private readonly database: Database,
    private readonly contracts: ContractsRepository,
    private readonly openOffer: OpenOffer,
    private readonly events: Events,
  ) {}

  /** Drafts a contract with the first version of its terms, what the client notes in fields of its own, and whether somebody had to say yes to it. */
  async draft(
    terms: TermsInput,
    about: { clientId: string; hiringManagerId: string; audience: Audience; ownValues?: readonly OwnValue[]; areTermsApproved?: boolean; at: Date },
  ): Promise<string> {
    const { contract, written } = draftOf({ id: newId(), terms, audience: about.audience, ownValues: about.ownValues ?? [] }, { ...about, offerDays: await this.offerDaysOf(about.clientId) });
    await this.contracts.add(contract, written);
    return contract.id;
  }

  /** Drafts many at once, each under the id that the caller chose for it: two statements, however many. */
  async draftAll(drafts: readonly ContractDraft[], about: { clientId: string; hiringManagerId: string; areTermsApproved: boolean; at: Date }): Promise<void> {
    if (drafts.length === 0) return;
    const offerDays = await this.offerDaysOf(about.clientId);
    await this.contracts.addAll(drafts.map((draft) => draftOf(draft, { ...about, offerDays })));
  }

  /**
   * Offers a contract to somebody who is here already, without an invitation; they are told by mail.
   * @returns the contract's id
   */
  async offer(terms: TermsInput, to: DirectOffer): Promise<string> {
    const { clientId, hiringManagerId, audience, personId, agencyId, at } = to;
    const contractId = await this.draft(terms, { clientId, hiringManagerId, audience, at });
    await this.openOffer.run(contractId, { personId, agencyId, actorId: hiringManagerId, invitedById: hiringManagerId, at: at.toISOString() });
    await this.events.publish(new DirectOfferMade({ contractId, clientId, at: at.toISOString() }));
    return contractId;
  }

  /**
   * Holds a contract until the transaction ends. Whoever changes what hangs on a contract takes the contract first,
   * as its own actions do: so two transactions wait for one another and never for each other.
   */
  async hold(contractId: string): Promise<void> {
    await this.database.execute('SELECT 1 FROM contracts.contracts WHERE id = $1 FOR UPDATE', [contractId]);
  }

  private async offerDaysOf(clientId: string): Promise<number> {
    const sql = 'SELECT default_offer_days AS days FROM clients.client_cards WHERE client_id = $1';
    const plan = await this.database.row<{ days: number }>(sql, [clientId]);
    if (!plan) throw new Error(`There is no client ${clientId}.`);
    return plan.days;
  }
}

interface DraftedBy {
  readonly clientId: string;
  readonly hiringManagerId: string;
  readonly offerDays: number;
  readonly areTermsApproved?: boolean;
  readonly at: Date;
}

/** A contract that nobody has been offered yet, with the first version of its terms. */
function draftOf({ id, audience, terms, ownValues = [] }: ContractDraft, about: DraftedBy): { contract: Contract; written: Terms } {
  const { clientId, hiringManagerId, offerDays, areTermsApproved = false, at } = about;
  const contract = Contract.draft({ id, clientId, hiringManagerId, audience, offerDays, ownValues, areTermsApproved, at, kind: terms.contractKind, projectName: terms.projectName });
  return { contract, written: Terms.write(terms, { contractId: id, version: 1, writtenById: hiringManagerId, at }) };
}
