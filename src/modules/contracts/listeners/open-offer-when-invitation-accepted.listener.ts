import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { Events, JoinsTransaction } from '../../../platform/events/index.js';
import { Audit } from '../../audit/index.js';
import { InvitationAccepted } from '../../invitations/events.js';
import { Journeys } from '../../journeys/index.js';
import { OfferIsOver } from '../contract.errors.js';
import type { Audience } from '../contract-states.js';
import { ContractsRepository } from '../contracts.repository.js';
import { OfferOpened } from '../events.js';
import type { ContractKind } from '../terms.js';

interface OpenedOffer {
  clientId: string;
  audience: Audience;
  contractKind: ContractKind;
  projectName: string;
  personId: string | null;
  agencyId: string | null;
}

/**
 * Whoever accepts an invitation to a contract has the offer before them on the very next page.
 * One statement opens it: this is part of the most pressed button of all.
 */
@Injectable()
@JoinsTransaction(InvitationAccepted, { order: 10 })
export class OpenOfferWhenInvitationAccepted {
  constructor(
    private readonly database: Database,
    private readonly contracts: ContractsRepository,
    private readonly journeys: Journeys,
    private readonly events: Events,
    private readonly audit: Audit,
  ) {}

  async handle({ data }: InvitationAccepted): Promise<void> {
    const { contractId, invitedById, at } = data;
    if (contractId === null) return;
    const [offer] = await this.database.prepared<OpenedOffer>('contracts.open-offer', openSql, [contractId, data.personId, data.agencyId, at]);
    if (!offer) throw new OfferIsOver(await this.contracts.named(contractId));
    const { clientId, audience, contractKind, projectName, personId, agencyId } = offer;
    await this.journeys.open({ map: `${audience}-contract`, subjectId: contractId, clientId, personId, agencyId, title: projectName, at: new Date(at) });
    await this.audit.append({
      action: 'contracts.offer-opened',
      tenantId: clientId,
      actorId: data.personId,
      subjectType: 'contract',
      subjectId: contractId,
    });
    await this.events.publish(new OfferOpened({ contractId, clientId, contractKind, audience, personId, agencyId, invitedById, at }));
  }
}

/** The audience says which of the two is the talent party; the table refuses an offer with none. */
const openSql = `
  UPDATE contracts.contracts
  SET state = 'offered', offered_at = $4, expires_at = $4::timestamptz + offer_days * interval '24 hours',
    freelancer_id = CASE audience WHEN 'freelancer' THEN $2::uuid END,
    agency_id = CASE audience WHEN 'agency' THEN $3::uuid END
  WHERE id = $1 AND state = 'draft'
  RETURNING client_id AS "clientId", audience, kind AS "contractKind", project_name AS "projectName",
    freelancer_id AS "personId", agency_id AS "agencyId"`;
