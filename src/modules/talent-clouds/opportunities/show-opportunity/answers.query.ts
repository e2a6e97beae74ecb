import { Injectable } from '@nestjs/common';
import type { MembershipRow } from '../../membership-row.js';
import { Database } from '../../../../platform/database/index.js';

export const answersPerPage = 50;

export interface AnswerRow extends Pick<MembershipRow, 'availableFrom' | 'hoursAWeek'> {
  answerId: string;
  answer: 'interested' | 'not now';
  note: string;
  answeredAt: Date;
  talentId: string;
  talentName: string;
  isAgency: boolean;
  /** Who pressed the button, where it was for an agency. */
  answeredByName: string;
  /** Null where they are in none of the client's clouds any more. */
  membershipId: string | null;
  isReady: boolean | null;
  /** Null where they are no longer there. */
  availability: MembershipRow['availability'] | null;
  headline: string | null;
  contractId: string | null;
}

/** The answers to an opportunity, those who are interested first; keyset-paged. */
@Injectable()
export class AnswersQuery {
  constructor(private readonly database: Database) {}

  /** @returns one row more than a page holds where there are more */
  to(clientId: string, opportunityId: string, after: string | null): Promise<AnswerRow[]> {
    return this.database.rows<AnswerRow>(sql, [clientId, opportunityId, after, answersPerPage + 1]);
  }
}

const sql = `
  SELECT answer.id AS "answerId", answer.answer, answer.note, answer.answered_at AS "answeredAt",
    coalesce(answer.person_id, answer.agency_id) AS "talentId", coalesce(agency.name, person.full_name) AS "talentName",
    answer.agency_id IS NOT NULL AS "isAgency", person.full_name AS "answeredByName",
    membership.id AS "membershipId", membership.state = 'ready' AS "isReady",
    membership.availability, membership.available_from AS "availableFrom", membership.hours_a_week AS "hoursAWeek",
    profile.headline, offer.contract_id AS "contractId"
  FROM talent_clouds.opportunities AS opportunity
  JOIN talent_clouds.answers AS answer ON answer.opportunity_id = opportunity.id
  JOIN accounts.person_cards AS person ON person.person_id = answer.answered_by_id
  LEFT JOIN agencies.agency_cards AS agency ON agency.agency_id = answer.agency_id
  LEFT JOIN talent_clouds.offers AS offer ON offer.answer_id = answer.id
  LEFT JOIN LATERAL (
    SELECT id, state, availability, available_from, hours_a_week FROM talent_clouds.memberships
    WHERE client_id = opportunity.client_id AND ended_at IS NULL AND (person_id = answer.person_id OR agency_id = answer.agency_id)
    ORDER BY (state = 'ready') DESC, id LIMIT 1) AS membership ON true
  LEFT JOIN profiles.profile_cards AS profile ON membership.id IS NOT NULL AND (profile.person_id = answer.person_id OR profile.agency_id = answer.agency_id)
  WHERE opportunity.client_id = $1 AND opportunity.id = $2
    AND ($3::uuid IS NULL OR (answer.answer = 'interested', answer.id) < (SELECT last.answer = 'interested', last.id FROM talent_clouds.answers AS last WHERE last.id = $3))
  ORDER BY (answer.answer = 'interested') DESC, answer.id DESC LIMIT $4`;
