import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { Events } from '../../platform/events/index.js';
import { Audit } from '../audit/index.js';
import { Journeys } from '../journeys/index.js';
import type { Audience } from './contract-states.js';
import { OfferOpened } from './events.js';
import type { ContractKind } from './terms.js';

/** To whom an offer opens: the audience of the draft says which of the two is the talent party. */
export interface OfferOpening {
  readonly personId: string | null;
  readonly agencyId: string | null;
  /** Who pressed the button: the talent, or for a direct offer the client's member. */
  readonly actorId: string;
  readonly invitedById: string;
  /** ISO text, as events carry it. */
  readonly at: string;
}

interface OpenedOffer {
  clientId: string;
  audience: Audience;
  contractKind: ContractKind;
  projectName: string;
  personId: string | null;
  agencyId: string | null;
}

/** A draft becomes an offer before its talent, with its journey. Joins the caller's transaction. */
@Injectable()
export class OpenOffer {
  constructor(
    private readonly database: Database,
    private readonly journeys: Journeys,
    private readonly events: Events,
    private readonly audit: Audit,
  ) {}

  /**
   * One statement opens it: this is part of the most pressed button of all.
   * @returns whether it was opened; a contract that is no draft any more is left alone
   */
  async run(contractId: string, { personId: person, agencyId: agency, actorId, invitedById, at }: OfferOpening): Promise<boolean> {
    const [offer] = await this.database.prepared<OpenedOffer>('contracts.open-offer', openSql, [contractId, person, agency, at]);
    if (!offer) return false;
    const { clientId, audience, contractKind, projectName, personId, agencyId } = offer;
    await this.journeys.open({ map: `${audience}-contract`, subjectId: contractId, clientId, personId, agencyId, title: projectName, at: new Date(at) });
    await this.audit.append({ action: 'contracts.offer-opened', tenantId: clientId, actorId, subjectType: 'contract', subjectId: contractId });
    await this.events.publish(new OfferOpened({ contractId, clientId, contractKind, audience, personId, agencyId, invitedById, at }));
    return true;
  }
}

/**
 * The table refuses an offer with no talent party. An agency whose listing is public already has nothing left to confirm;
 * its row is held, so that an agency confirmed at this very moment either is seen here or finds this offer open.
 */
const openSql = `
  UPDATE contracts.contracts
  SET state = 'offered', offered_at = $4, expires_at = $4::timestamptz + offer_days * interval '24 hours',
    freelancer_id = CASE audience WHEN 'freelancer' THEN $2::uuid END,
    agency_id = CASE audience WHEN 'agency' THEN $3::uuid END,
    agency_confirmed_at = CASE audience WHEN 'agency' THEN
      (SELECT CASE WHEN is_confirmed THEN $4::timestamptz END FROM agencies.agency_cards WHERE agency_id = $3::uuid FOR SHARE) END
  WHERE id = $1 AND state = 'draft'
  RETURNING client_id AS "clientId", audience, kind AS "contractKind", project_name AS "projectName",
    freelancer_id AS "personId", agency_id AS "agencyId"`;
