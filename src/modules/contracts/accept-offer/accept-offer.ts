import { hash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { Database } from '../../../platform/database/index.js';
import { Events } from '../../../platform/events/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { InTransaction } from '../../../platform/transactions/index.js';
import { Audit } from '../../audit/index.js';
import { Clients } from '../../clients/index.js';
import { Journeys } from '../../journeys/index.js';
import { ContractsRepository } from '../contracts.repository.js';
import { OfferAccepted } from '../events.js';
import { Acts } from '../history/acts.js';

/** What became of a first message: it was sent, now or by an earlier press, or another one was sent before it. */
export type FirstMessage = 'sent' | 'another was sent';

/** The talent accepts the offer by sending the hiring manager a first message: one act, both or neither, once. */
@Injectable()
export class AcceptOffer {
  constructor(
    private readonly contracts: ContractsRepository,
    private readonly database: Database,
    private readonly acts: Acts,
    private readonly clients: Clients,
    private readonly journeys: Journeys,
    private readonly audit: Audit,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** @throws ClientIsSuspended */
  @InTransaction()
  async run(viewer: Viewer, contractId: string, message: string): Promise<FirstMessage> {
    const contract = await this.contracts.ofTalent(viewer, contractId);
    const at = this.clock.now();
    const textHash = hash('sha256', message, 'buffer');
    if (!contract.accept(at)) return this.whatWasSent(contractId, textHash);
    await this.clients.requireActive(contract.clientId);
    await this.contracts.store(contract);
    await this.acts.add(contract, { act: 'accepted', byId: viewer.personId, at, version: contract.termsVersion, textHash });
    await this.journeys.mark(contractId, [{ key: 'accept-offer', status: 'done', since: at }]);
    const { clientId, agencyId, hiringManagerId } = contract;
    await this.audit.append({
      action: 'contracts.offer-accepted',
      tenantId: clientId,
      actorId: viewer.personId,
      subjectType: 'contract',
      subjectId: contractId,
      facts: { termsVersion: contract.termsVersion },
    });
    await this.events.publish(
      new OfferAccepted({ contractId, clientId, personId: viewer.personId, agencyId, hiringManagerId, message, at: at.toISOString() }),
    );
    return 'sent';
  }

  /** A second press sends the same words; a second page may send others, which nobody would get. Acceptances from before there were hashes are not told apart. */
  private async whatWasSent(contractId: string, textHash: Buffer): Promise<FirstMessage> {
    const other = await this.database.row(otherSql, [contractId, textHash]);
    return other ? 'another was sent' : 'sent';
  }
}

const otherSql = `SELECT FROM contracts.acts WHERE contract_id = $1 AND act = 'accepted' AND text_hash <> $2`;
