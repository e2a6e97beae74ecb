import { Injectable } from '@nestjs/common';
import { Database } from '../../../../platform/database/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import { opportunityColumns, type OpportunityFacts } from '../opportunity.sql.js';

export interface ClientOpportunity extends OpportunityFacts {
  formKey: string;
  clouds: { cloudId: string; name: string }[];
  /** Members who are ready to hire at this moment, each counted once. */
  readyCount: number;
  toldCount: number | null;
  interestedCount: number;
  answeredCount: number;
}

/** One opportunity as its client sees it, in one statement. */
@Injectable()
export class ClientOpportunityQuery {
  constructor(private readonly database: Database) {}

  /** @throws NotFound when it is another client's */
  async ofClient(clientId: string, id: string): Promise<ClientOpportunity> {
    const row = await this.database.row<ClientOpportunity>(sql, [clientId, id]);
    if (!row) throw new NotFound();
    return row;
  }
}

const sql = `
  SELECT ${opportunityColumns}, opportunity.form_key AS "formKey", opportunity.told_count AS "toldCount",
    (SELECT coalesce(json_agg(json_build_object('cloudId', cloud.id, 'name', cloud.name) ORDER BY cloud.name, cloud.id), '[]')
     FROM talent_clouds.opportunity_clouds AS chosen JOIN talent_clouds.clouds AS cloud ON cloud.id = chosen.cloud_id
     WHERE chosen.opportunity_id = opportunity.id) AS clouds,
    (SELECT count(DISTINCT coalesce(member.person_id, member.agency_id))::int
     FROM talent_clouds.opportunity_clouds AS chosen
     JOIN talent_clouds.clouds AS cloud ON cloud.id = chosen.cloud_id AND cloud.deleted_at IS NULL
     JOIN talent_clouds.memberships AS member ON member.cloud_id = chosen.cloud_id AND member.state = 'ready'
     WHERE chosen.opportunity_id = opportunity.id AND opportunity.state = 'draft') AS "readyCount",
    answers.interested AS "interestedCount", answers.all AS "answeredCount"
  FROM talent_clouds.opportunities AS opportunity
  JOIN clients.client_cards AS client ON client.client_id = opportunity.client_id
  JOIN accounts.person_cards AS author ON author.person_id = coalesce(opportunity.posted_by_id, opportunity.created_by_id)
  CROSS JOIN LATERAL (
    SELECT count(*) FILTER (WHERE answer = 'interested')::int AS interested, count(*)::int AS all
    FROM talent_clouds.answers WHERE opportunity_id = opportunity.id) AS answers
  WHERE opportunity.client_id = $1 AND opportunity.id = $2`;
