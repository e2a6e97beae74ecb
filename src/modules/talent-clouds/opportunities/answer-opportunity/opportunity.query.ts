import { Injectable } from '@nestjs/common';
import { rolesThatAccept } from '../../../agencies/index.js';
import { Database } from '../../../../platform/database/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import { opportunityColumns, postedOpportunities, seatsSql, type OpportunityFacts } from '../opportunity.sql.js';

/** For whom somebody may answer, and what was answered so far. */
export interface Seat {
  agencyId: string | null;
  agencyName: string | null;
  answer: 'interested' | 'not now' | null;
  note: string | null;
  answeredAt: string | null;
  answeredById: string | null;
  answeredByName: string | null;
  contractId: string | null;
}

export interface OpportunityOfTalent extends OpportunityFacts {
  seats: Seat[];
}

/** One opportunity as a member sees it, in one statement. */
@Injectable()
export class OpportunityQuery {
  constructor(private readonly database: Database) {}

  /** @throws NotFound to everybody who is in none of its clouds */
  async of(personId: string, id: string): Promise<OpportunityOfTalent> {
    const [row] = await this.database.prepared<OpportunityOfTalent>('talent-clouds.opportunity', sql, [personId, rolesThatAccept, id]);
    if (!row) throw new NotFound();
    return row;
  }
}

const sql = `
  WITH seats AS (${seatsSql}),
  mine AS (
    SELECT DISTINCT seats.person_id, seats.agency_id FROM seats
    JOIN talent_clouds.opportunity_clouds AS chosen ON chosen.cloud_id = seats.cloud_id AND chosen.opportunity_id = $3
  )
  SELECT ${opportunityColumns}, given.seats
  FROM ${postedOpportunities}
  CROSS JOIN LATERAL (
    SELECT json_agg(json_build_object(
      'agencyId', mine.agency_id, 'agencyName', agency.name, 'answer', answer.answer, 'note', answer.note, 'answeredAt', answer.answered_at,
      'answeredById', answer.answered_by_id, 'answeredByName', person.full_name, 'contractId', offer.contract_id) ORDER BY agency.name NULLS FIRST) AS seats
    FROM mine
    LEFT JOIN agencies.agency_cards AS agency ON agency.agency_id = mine.agency_id
    LEFT JOIN talent_clouds.answers AS answer ON answer.opportunity_id = $3 AND (answer.person_id = mine.person_id OR answer.agency_id = mine.agency_id)
    LEFT JOIN accounts.person_cards AS person ON person.person_id = answer.answered_by_id
    LEFT JOIN talent_clouds.offers AS offer ON offer.answer_id = answer.id
  ) AS given
  WHERE opportunity.id = $3 AND opportunity.state <> 'draft' AND given.seats IS NOT NULL`;
