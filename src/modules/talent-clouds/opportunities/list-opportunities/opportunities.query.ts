import { Injectable } from '@nestjs/common';
import { rolesThatAccept } from '../../../agencies/index.js';
import { Database } from '../../../../platform/database/index.js';
import { seatsSql } from '../opportunity.sql.js';
import type { OpportunityState } from '../opportunity.entity.js';

export const opportunitiesPerPage = 30;

export interface ListedOpportunityOfTalent {
  opportunityId: string;
  title: string;
  clientName: string;
  state: OpportunityState;
  rateMinor: string | null;
  amountMinor: string | null;
  currency: string;
  answerBy: string;
  postedAt: Date;
  /** How many of the seats of the person have not answered yet. */
  unanswered: number;
  isInterested: boolean;
}

/** The opportunities that a person may answer, for themselves or for their agencies, newest first. */
@Injectable()
export class OpportunitiesQuery {
  constructor(private readonly database: Database) {}

  /** @returns one row more than a page holds where there are older ones */
  page(personId: string, before: string | null): Promise<ListedOpportunityOfTalent[]> {
    return this.database.prepared<ListedOpportunityOfTalent>('talent-clouds.opportunities', pageSql, [personId, rolesThatAccept, before, opportunitiesPerPage + 1]);
  }

  /** What is open and waits for an answer, the nearest end first. */
  unanswered(personId: string, today: string): Promise<ListedOpportunityOfTalent[]> {
    return this.database.prepared<ListedOpportunityOfTalent>('talent-clouds.unanswered', unansweredSql, [personId, rolesThatAccept, today]);
  }
}

function sql(which: string): string {
  return `
  WITH seats AS (${seatsSql})
  SELECT opportunity.id AS "opportunityId", opportunity.title, client.name AS "clientName", opportunity.state,
    opportunity.rate_minor AS "rateMinor", opportunity.amount_minor AS "amountMinor", opportunity.currency,
    opportunity.answer_by AS "answerBy", opportunity.posted_at AS "postedAt",
    count(*) FILTER (WHERE answer.id IS NULL)::int AS unanswered, coalesce(bool_or(answer.answer = 'interested'), false) AS "isInterested"
  FROM (SELECT DISTINCT chosen.opportunity_id, seats.person_id, seats.agency_id
        FROM seats JOIN talent_clouds.opportunity_clouds AS chosen ON chosen.cloud_id = seats.cloud_id) AS mine
  JOIN talent_clouds.opportunities AS opportunity ON opportunity.id = mine.opportunity_id
  JOIN clients.client_cards AS client ON client.client_id = opportunity.client_id
  LEFT JOIN talent_clouds.answers AS answer
    ON answer.opportunity_id = opportunity.id AND (answer.person_id = mine.person_id OR answer.agency_id = mine.agency_id)
  WHERE ${which}
  GROUP BY opportunity.id, client.name`;
}

const pageSql = `${sql(`opportunity.state <> 'draft' AND ($3::uuid IS NULL OR opportunity.id < $3)`)} ORDER BY opportunity.id DESC LIMIT $4`;

const unansweredSql = `${sql(`opportunity.state = 'open' AND opportunity.answer_by >= $3::date AND answer.id IS NULL`)} ORDER BY opportunity.answer_by, opportunity.id LIMIT 20`;
