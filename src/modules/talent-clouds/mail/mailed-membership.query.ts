import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import type { MembershipState } from '../membership.entity.js';

/** What a mail about a membership tells. */
export interface MailedMembership {
  membershipId: string;
  state: MembershipState;
  cameBy: 'invitation' | 'contract';
  cloudName: string;
  clientName: string;
  talentName: string;
  isAgency: boolean;
  endedWhy: string | null;
}

/** Whom a mail about a membership goes to. */
export interface CloudRecipient {
  membershipId: string;
  address: string;
  fullName: string;
}

/** Reads memberships for their mails. */
@Injectable()
export class MailedMembershipQuery {
  constructor(private readonly database: Database) {}

  of(membershipId: string): Promise<MailedMembership | null> {
    return this.database.row<MailedMembership>(membershipSql, [membershipId]);
  }

  /** The freelancers, or the contacts of the agencies. */
  talents(membershipIds: readonly string[]): Promise<CloudRecipient[]> {
    return this.database.rows<CloudRecipient>(talentsSql, [membershipIds]);
  }

  /** Who invited them and still belongs to the client. Nobody did where a contract brought them. */
  inviters(membershipIds: readonly string[]): Promise<CloudRecipient[]> {
    return this.database.rows<CloudRecipient>(clientSideSql('membership.invited_by_id'), [membershipIds]);
  }

  /** Who invited them, or made the cloud. */
  clientSides(membershipIds: readonly string[]): Promise<CloudRecipient[]> {
    return this.database.rows<CloudRecipient>(clientSideSql('coalesce(membership.invited_by_id, cloud.created_by_id)'), [membershipIds]);
  }
}

const membershipSql = `
  SELECT membership.id AS "membershipId", membership.state, membership.came_by AS "cameBy", cloud.name AS "cloudName", client.name AS "clientName",
    coalesce(person.full_name, agency.name) AS "talentName", membership.agency_id IS NOT NULL AS "isAgency", membership.ended_why AS "endedWhy"
  FROM talent_clouds.memberships AS membership
  JOIN talent_clouds.clouds AS cloud ON cloud.id = membership.cloud_id
  JOIN clients.client_cards AS client ON client.client_id = membership.client_id
  LEFT JOIN accounts.person_cards AS person ON person.person_id = membership.person_id
  LEFT JOIN agencies.agency_cards AS agency ON agency.agency_id = membership.agency_id
  WHERE membership.id = $1`;

const talentsSql = `
  SELECT membership.id AS "membershipId", person.email AS address, person.full_name AS "fullName"
  FROM talent_clouds.memberships AS membership
  LEFT JOIN agencies.agency_cards AS agency ON agency.agency_id = membership.agency_id
  JOIN accounts.person_cards AS person ON person.person_id = coalesce(membership.person_id, agency.contact_id)
  WHERE membership.id = ANY ($1::uuid[])`;

function clientSideSql(who: string): string {
  return `
  SELECT membership.id AS "membershipId", person.email AS address, person.full_name AS "fullName"
  FROM talent_clouds.memberships AS membership
  JOIN talent_clouds.clouds AS cloud ON cloud.id = membership.cloud_id
  JOIN clients.member_cards AS colleague ON colleague.client_id = membership.client_id AND colleague.person_id = ${who} AND colleague.is_active
  JOIN accounts.person_cards AS person ON person.person_id = colleague.person_id
  WHERE membership.id = ANY ($1::uuid[])`;
}
