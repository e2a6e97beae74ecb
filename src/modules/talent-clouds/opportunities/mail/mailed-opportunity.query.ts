import { Injectable } from '@nestjs/common';
import { Database } from '../../../../platform/database/index.js';
import type { QueuedMail } from '../../../../platform/mail/index.js';
import { opportunityColumns, postedOpportunities, type OpportunityFacts } from '../opportunity.sql.js';

/** What a mail about an opportunity tells. */
export interface MailedOpportunity extends OpportunityFacts {
  /** Null where it goes to a freelancer. */
  agencyName: string | null;
  cloudName: string | null;
}

/** A mail to one member. */
interface Recipient {
  opportunityId: string;
  personId: string | null;
  agencyId: string | null;
  address: string;
  fullName: string;
}

/** Reads opportunities for their mails, and to whom these go: to freelancers, and to the contacts of agencies. */
@Injectable()
export class MailedOpportunityQuery {
  constructor(private readonly database: Database) {}

  /** Null where the member is in none of its clouds any more. */
  async of({ subjectId, facts }: QueuedMail): Promise<MailedOpportunity | null> {
    const row = await this.database.row<MailedOpportunity>(mailedSql, [subjectId, facts['personId'] ?? null, facts['agencyId'] ?? null]);
    return row?.cloudName == null ? null : row;
  }

  /** Everybody who was ready when these were posted, once each, however many of the clouds they are in. */
  members(opportunityIds: readonly string[]): Promise<Recipient[]> {
    return this.database.rows<Recipient>(recipientsSql(readyMembers), [opportunityIds]);
  }

  answerers(opportunityIds: readonly string[]): Promise<Recipient[]> {
    return this.database.rows<Recipient>(recipientsSql('SELECT person_id, agency_id FROM talent_clouds.answers WHERE opportunity_id = opportunity.id'), [opportunityIds]);
  }
}

const mailedSql = `
  SELECT ${opportunityColumns}, agency.name AS "agencyName",
    (SELECT min(cloud.name) FROM talent_clouds.opportunity_clouds AS chosen
     JOIN talent_clouds.clouds AS cloud ON cloud.id = chosen.cloud_id AND cloud.deleted_at IS NULL
     JOIN talent_clouds.memberships AS membership ON membership.cloud_id = cloud.id AND membership.ended_at IS NULL
       AND (membership.person_id = $2::uuid OR membership.agency_id = $3::uuid)
     WHERE chosen.opportunity_id = opportunity.id) AS "cloudName"
  FROM ${postedOpportunities}
  LEFT JOIN agencies.agency_cards AS agency ON agency.agency_id = $3::uuid
  WHERE opportunity.id = $1`;

const readyMembers = `
  SELECT DISTINCT membership.person_id, membership.agency_id FROM talent_clouds.opportunity_clouds AS chosen
  JOIN talent_clouds.clouds AS cloud ON cloud.id = chosen.cloud_id AND cloud.deleted_at IS NULL
  JOIN talent_clouds.memberships AS membership ON membership.cloud_id = cloud.id AND membership.state = 'ready' AND membership.ready_at <= opportunity.posted_at
  WHERE chosen.opportunity_id = opportunity.id`;

function recipientsSql(talents: string): string {
  return `
  SELECT opportunity.id AS "opportunityId", talent.person_id AS "personId", talent.agency_id AS "agencyId", person.email AS address, person.full_name AS "fullName"
  FROM talent_clouds.opportunities AS opportunity
  CROSS JOIN LATERAL (${talents}) AS talent
  LEFT JOIN agencies.agency_cards AS agency ON agency.agency_id = talent.agency_id
  JOIN accounts.person_cards AS person ON person.person_id = coalesce(talent.person_id, agency.contact_id)
  WHERE opportunity.id = ANY ($1::uuid[])`;
}
