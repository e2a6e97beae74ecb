import { Injectable } from '@nestjs/common';
import type { StoredPay } from '../../../contracts/index.js';
import { Database, isId } from '../../../../platform/database/index.js';
import { NotFound } from '../../../../platform/errors/index.js';

/** How a page names whom an offer is for: by an answer, or by a membership. */
export interface OfferedTo {
  readonly answer: string;
  readonly member: string;
}

/** Whom an offer is for, and what it starts from. */
export interface OfferRecipient {
  personId: string | null;
  agencyId: string | null;
  talentName: string;
  /** Null where they are in none of the client's clouds any more. */
  membershipId: string | null;
  answerId: string | null;
  note: string | null;
  isInterested: boolean | null;
  opportunity: (StoredPay & { id: string; title: string; brief: string; state: string }) | null;
  /** The offer that the answer became already. */
  contractId: string | null;
}

/** Finds whom an offer is for, among those who answered the client or are in its clouds. */
@Injectable()
export class RecipientQuery {
  constructor(private readonly database: Database) {}

  /** @throws NotFound when they are another client's */
  async of(clientId: string, { answer, member }: OfferedTo): Promise<OfferRecipient> {
    const id = answer === '' ? member : answer;
    const row = isId(id) ? await this.database.row<OfferRecipient>(answer === '' ? memberSql : answerSql, [clientId, id]) : null;
    if (!row) throw new NotFound();
    return row;
  }
}

const answerSql = `
  SELECT answer.person_id AS "personId", answer.agency_id AS "agencyId", coalesce(agency.name, person.full_name) AS "talentName",
    membership.id AS "membershipId", answer.id AS "answerId", answer.note, answer.answer = 'interested' AS "isInterested", offer.contract_id AS "contractId",
    json_build_object('id', opportunity.id, 'title', opportunity.title, 'brief', opportunity.brief, 'state', opportunity.state,
      'contractKind', opportunity.contract_kind, 'rateMinor', opportunity.rate_minor::text, 'weeklyLimitHours', opportunity.weekly_limit_hours,
      'amountMinor', opportunity.amount_minor::text, 'currency', opportunity.currency, 'startsOn', opportunity.starts_on, 'endsOn', opportunity.ends_on) AS opportunity
  FROM talent_clouds.answers AS answer
  JOIN talent_clouds.opportunities AS opportunity ON opportunity.id = answer.opportunity_id
  LEFT JOIN accounts.person_cards AS person ON person.person_id = answer.person_id
  LEFT JOIN agencies.agency_cards AS agency ON agency.agency_id = answer.agency_id
  LEFT JOIN talent_clouds.offers AS offer ON offer.answer_id = answer.id
  LEFT JOIN LATERAL (
    SELECT id FROM talent_clouds.memberships
    WHERE client_id = opportunity.client_id AND ended_at IS NULL AND (person_id = answer.person_id OR agency_id = answer.agency_id)
    ORDER BY (state = 'ready') DESC, id LIMIT 1) AS membership ON true
  WHERE opportunity.client_id = $1 AND answer.id = $2`;

const memberSql = `
  SELECT membership.person_id AS "personId", membership.agency_id AS "agencyId", coalesce(agency.name, person.full_name) AS "talentName",
    CASE WHEN membership.ended_at IS NULL THEN membership.id END AS "membershipId",
    NULL::uuid AS "answerId", NULL::text AS note, NULL::boolean AS "isInterested", NULL::uuid AS "contractId", NULL::json AS opportunity
  FROM talent_clouds.memberships AS membership
  LEFT JOIN accounts.person_cards AS person ON person.person_id = membership.person_id
  LEFT JOIN agencies.agency_cards AS agency ON agency.agency_id = membership.agency_id
  WHERE membership.client_id = $1 AND membership.id = $2`;
