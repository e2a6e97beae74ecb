import { Injectable } from '@nestjs/common';
import { Audited, type AuditedKind, type AuditedKinds } from '../audit/index.js';

/** Clouds, their memberships and opportunities. */
@Injectable()
@Audited()
export class TalentCloudsAudited implements AuditedKinds {
  readonly kinds: readonly AuditedKind[] = [
    { type: 'cloud', label: 'Talent cloud', nameSql: ({ uuid }) => `SELECT name, false AS has_page FROM talent_clouds.clouds WHERE id = ${uuid}` },
    { type: 'membership', label: 'Membership', nameSql: ({ uuid }) => membershipSql(uuid) },
    { type: 'opportunity', label: 'Opportunity', nameSql: ({ uuid }) => `SELECT title AS name, false AS has_page FROM talent_clouds.opportunities WHERE id = ${uuid}` },
  ];
}

const membershipSql = (uuid: string): string => `
  SELECT concat_ws(', ', coalesce(agency.name, person.full_name), card.cloud_name) AS name, false AS has_page
  FROM talent_clouds.membership_cards AS card
  LEFT JOIN accounts.person_cards AS person ON person.person_id = card.person_id
  LEFT JOIN agencies.agency_cards AS agency ON agency.agency_id = card.agency_id
  WHERE card.membership_id = ${uuid}`;
