import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';

/** Keeps the words that a client finds its members by: their name, their skills and the client's own tags. */
@Injectable()
export class SearchWords {
  constructor(private readonly database: Database) {}

  /** Writes them anew for one membership, which the caller holds. */
  async refreshOne(membershipId: string): Promise<void> {
    await this.database.execute(refreshSql('own.id = $1'), [membershipId]);
  }

  /** Writes them anew for all memberships of these freelancers and agencies. Whoever calls this holds none of them, so that nobody waits in a circle. */
  async refreshAll(talentIds: readonly string[]): Promise<void> {
    await this.database.execute(refreshSql('own.talent_id = ANY ($1::uuid[])'), [talentIds]);
  }
}

function refreshSql(which: string): string {
  return `
  UPDATE talent_clouds.memberships AS membership
  SET search_text = words.text
  FROM (
    SELECT own.id, lower(normalize(concat_ws(' ', person.full_name, agency.name, profile.words, tags.words), NFKC)) AS text
    FROM talent_clouds.memberships AS own
    LEFT JOIN accounts.person_cards AS person ON person.person_id = own.person_id
    LEFT JOIN agencies.agency_cards AS agency ON agency.agency_id = own.agency_id
    LEFT JOIN LATERAL (
      SELECT array_to_string(card.skills, ' ') AS words FROM profiles.profile_cards AS card
      WHERE card.person_id = own.person_id OR card.agency_id = own.agency_id) AS profile ON true
    LEFT JOIN LATERAL (
      SELECT string_agg(tag.tag, ' ' ORDER BY tag.folded_tag) AS words FROM talent_clouds.tags AS tag
      WHERE tag.client_id = own.client_id AND tag.talent_id = own.talent_id) AS tags ON true
    WHERE ${which} AND own.ended_at IS NULL
  ) AS words
  WHERE membership.id = words.id AND membership.search_text <> words.text`;
}
