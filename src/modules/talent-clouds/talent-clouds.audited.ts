import { Injectable } from '@nestjs/common';
import { Audited, type AuditedKind, type AuditedKinds } from '../audit/index.js';

/** Clouds, their memberships and opportunities. */
@Injectable()
@Audited()
export class TalentCloudsAudited implements AuditedKinds {
  readonly kinds: readonly AuditedKind[] = [
    { type: 'cloud', label: 'Talent cloud', nameSql: ({ uuid }) => `SELECT name, false AS has_page FROM talent_clouds.clouds WHERE id = ${uuid}` },
    { type: 'membership', label: 'Membership', nameSql: ({ uuid }) => `SELECT cloud_name AS name, false AS has_page FROM talent_clouds.membership_cards WHERE membership_id = ${uuid}` },
    { type: 'opportunity', label: 'Opportunity', nameSql: ({ uuid }) => `SELECT title AS name, false AS has_page FROM talent_clouds.opportunities WHERE id = ${uuid}` },
  ];
}
