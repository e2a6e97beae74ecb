import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { foldName } from '../../../platform/names/index.js';
import type { MembershipRow } from '../membership-row.js';
import { membershipColumns, membershipJoins } from '../membership.sql.js';
import type { MembersFilterForm } from './members-filter.form.js';

export const membersPerPage = 25;

/** The last work of a member for the client; all null where there was none. */
export interface LastWork {
  readonly workName: string | null;
  readonly workState: string | null;
  readonly workAcceptedAt: Date | null;
}

/** What the member's profile says; null or empty where its section is not complete. */
export interface MemberProfile {
  readonly headline: string | null;
  readonly skills: readonly string[];
  readonly rateMinor: string | null;
  readonly currency: string | null;
  readonly languages: readonly string[];
}

export interface MemberRow extends MembershipRow, LastWork, MemberProfile {
  readonly tags: readonly string[];
}

interface Asked {
  readonly clientId: string;
  readonly cloudId: string;
  readonly before: string | null;
  readonly filter: MembersFilterForm;
}

/** The members of a cloud, those who came last first; keyset-paged, with the words and tags of this client only. */
@Injectable()
export class MemberListQuery {
  constructor(private readonly database: Database) {}

  /** @returns one row more than a page holds where there are older ones */
  find({ clientId, cloudId, before, filter }: Asked): Promise<MemberRow[]> {
    const parameters: unknown[] = [clientId, cloudId, before, membersPerPage + 1];
    const narrowed = conditions(filter).map(({ sql, value }) => sql.replace('?', `$${parameters.push(value)}`));
    return this.database.rows<MemberRow>(listSql(narrowed), parameters);
  }

  /** The tags that the client uses, in their order; looked up one after another, so that many members with the same tags cost nothing. */
  tags(clientId: string): Promise<{ tag: string; foldedTag: string }[]> {
    return this.database.rows(tagsSql, [clientId]);
  }
}

function conditions({ search, tag, standing }: MembersFilterForm): { sql: string; value: string }[] {
  return [
    ...(search === '' ? [] : [{ sql: 'own.search_text LIKE ?', value: `%${foldName(search).replace(/[\\%_]/g, (sign) => `\\${sign}`)}%` }]),
    ...(tag === '' ? [] : [{ sql: 'EXISTS (SELECT FROM talent_clouds.tags AS tag WHERE tag.client_id = $1 AND tag.talent_id = own.talent_id AND tag.folded_tag = ?)', value: foldName(tag) }]),
    ...(standing === '' ? [] : [{ sql: 'own.state = ?', value: standing }]),
  ];
}

/** The page is cut out first, so that names, tags and work are looked up for its rows only. */
function listSql(narrowed: readonly string[]): string {
  return `
  WITH page AS (
    SELECT own.id FROM talent_clouds.memberships AS own
     WHERE own.client_id = $1 AND own.cloud_id = $2 AND own.ended_at IS NULL AND ($3::uuid IS NULL OR own.id < $3)
       ${narrowed.map((condition) => `AND ${condition}`).join(' ')}
     ORDER BY own.id DESC LIMIT $4)
  SELECT ${membershipColumns}, ${memberColumns}
  FROM page JOIN talent_clouds.memberships AS membership ON membership.id = page.id ${membershipJoins} ${memberTables}
  ORDER BY membership.id DESC`;
}

/** What only the client reads of a member. */
export const memberColumns = `
  coalesce(tags.list, '{}') AS tags,
  profile.headline, coalesce(profile.skills, '{}') AS skills, profile.rate_minor AS "rateMinor", profile.currency, coalesce(profile.languages, '{}') AS languages,
  work.project_name AS "workName", work.state AS "workState", work.accepted_at AS "workAcceptedAt"`;

export const memberTables = `
  LEFT JOIN LATERAL (
    SELECT array_agg(tag.tag ORDER BY tag.folded_tag) AS list FROM talent_clouds.tags AS tag
     WHERE tag.client_id = membership.client_id AND tag.talent_id = membership.talent_id) AS tags ON true
  LEFT JOIN LATERAL (
    SELECT * FROM profiles.profile_cards AS card
     WHERE card.person_id = membership.person_id OR card.agency_id = membership.agency_id) AS profile ON membership.ended_at IS NULL AND cloud.deleted_at IS NULL
  LEFT JOIN LATERAL (
    SELECT offer.project_name, offer.state, offer.accepted_at FROM contracts.offer_cards AS offer
     WHERE offer.client_id = membership.client_id AND offer.accepted_at IS NOT NULL
       AND (offer.freelancer_id = membership.person_id OR offer.agency_id = membership.agency_id)
     ORDER BY offer.accepted_at DESC, offer.contract_id DESC LIMIT 1) AS work ON true`;

const tagsSql = `
  WITH RECURSIVE used AS (
    (SELECT tag, folded_tag FROM talent_clouds.tags WHERE client_id = $1 ORDER BY folded_tag LIMIT 1)
    UNION ALL
    SELECT next.tag, next.folded_tag FROM used, LATERAL (
      SELECT tag, folded_tag FROM talent_clouds.tags WHERE client_id = $1 AND folded_tag > used.folded_tag ORDER BY folded_tag LIMIT 1) AS next)
  SELECT tag, folded_tag AS "foldedTag" FROM used LIMIT 200`;
