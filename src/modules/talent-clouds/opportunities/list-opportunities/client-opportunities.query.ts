import { Injectable } from '@nestjs/common';
import { Database } from '../../../../platform/database/index.js';
import type { OpportunityState } from '../opportunity.entity.js';

export const opportunitiesPerPage = 50;

export interface ListedOpportunity {
  opportunityId: string;
  title: string;
  state: OpportunityState;
  rateMinor: string | null;
  amountMinor: string | null;
  currency: string;
  answerBy: string;
  toldCount: number | null;
  interestedCount: number;
  answeredCount: number;
}

/** A client's opportunities, newest first. */
@Injectable()
export class ClientOpportunitiesQuery {
  constructor(private readonly database: Database) {}

  /** @returns one row more than a page holds where there are older ones */
  page(clientId: string, before: string | null): Promise<ListedOpportunity[]> {
    return this.database.rows<ListedOpportunity>(sql('($2::uuid IS NULL OR opportunity.id < $2)'), [clientId, before, opportunitiesPerPage + 1]);
  }

  /** The newest that can still be answered, for the page of the clouds. */
  newestOpen(clientId: string, today: string): Promise<ListedOpportunity[]> {
    return this.database.rows<ListedOpportunity>(sql(`opportunity.state = 'open' AND opportunity.answer_by >= $2::date`), [clientId, today, 5]);
  }
}

/** The answers are counted for the rows that are shown, and for no others. */
function sql(which: string): string {
  return `
  SELECT opportunity.id AS "opportunityId", opportunity.title, opportunity.state, opportunity.rate_minor AS "rateMinor",
    opportunity.amount_minor AS "amountMinor", opportunity.currency, opportunity.answer_by AS "answerBy", opportunity.told_count AS "toldCount",
    count(answer.id) FILTER (WHERE answer.answer = 'interested')::int AS "interestedCount", count(answer.id)::int AS "answeredCount"
  FROM (SELECT * FROM talent_clouds.opportunities AS opportunity WHERE opportunity.client_id = $1 AND ${which}
        ORDER BY opportunity.id DESC LIMIT $3) AS opportunity
  LEFT JOIN talent_clouds.answers AS answer ON answer.opportunity_id = opportunity.id
  GROUP BY opportunity.id, opportunity.title, opportunity.state, opportunity.rate_minor, opportunity.amount_minor, opportunity.currency,
    opportunity.answer_by, opportunity.told_count
  ORDER BY opportunity.id DESC`;
}
